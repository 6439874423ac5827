import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.earlywarning {
  requires static org.jspecify;

  exports org.evenkeel.earlywarning;
}
