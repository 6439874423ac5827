import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.fairness {
  requires hipparchus.core;
  requires static org.jspecify;

  exports org.evenkeel.fairness;
}
