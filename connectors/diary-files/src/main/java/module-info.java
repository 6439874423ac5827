import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.diaryfiles {
  requires static org.jspecify;

  exports org.evenkeel.diaryfiles;
}
