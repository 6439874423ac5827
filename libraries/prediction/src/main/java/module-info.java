import org.jspecify.annotations.NullMarked;

@NullMarked
module org.evenkeel.prediction {
  requires transitive org.evenkeel.fairness;
  requires static org.jspecify;

  exports org.evenkeel.prediction;
}
