import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.psychometrics {
  requires static org.jspecify;

  exports org.evenkeel.psychometrics;
}
