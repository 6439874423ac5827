import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.sealedlog {
  requires static org.jspecify;

  exports org.evenkeel.sealedlog;
}
