import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.dangersigns {
  requires static org.jspecify;

  exports org.evenkeel.dangersigns;
}
