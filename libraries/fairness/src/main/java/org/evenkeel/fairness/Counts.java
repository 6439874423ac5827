package org.evenkeel.fairness;

/// How decisions and outcomes fell in one group.
///
/// @param truePositives flagged, and the outcome came
/// @param falsePositives flagged, and it did not
/// @param falseNegatives not flagged, and it came: missed
/// @param trueNegatives not flagged, and it did not
public record Counts(
    long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

  static final Counts NONE = new Counts(0, 0, 0, 0);

  public Counts {
    if (truePositives < 0 || falsePositives < 0 || falseNegatives < 0 || trueNegatives < 0) {
      throw new IllegalArgumentException(
          "The counts are %d, %d, %d and %d; none can be below 0"
              .formatted(truePositives, falsePositives, falseNegatives, trueNegatives));
    }
  }

  public long people() {
    return positives() + negatives();
  }

  /// People whose outcome came.
  public long positives() {
    return truePositives + falseNegatives;
  }

  /// People whose outcome did not come.
  public long negatives() {
    return falsePositives + trueNegatives;
  }

  public long flagged() {
    return truePositives + falsePositives;
  }

  public Share share(Rate rate) {
    return rate.of(this);
  }

  Counts plus(Counts other) {
    return new Counts(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives,
        trueNegatives + other.trueNegatives);
  }

  /// Everyone but these.
  Counts minus(Counts part) {
    return new Counts(
        truePositives - part.truePositives,
        falsePositives - part.falsePositives,
        falseNegatives - part.falseNegatives,
        trueNegatives - part.trueNegatives);
  }
}
