package org.evenkeel.diaryfiles;

/// The lowest and highest answer a rating allows, ends included.
public record RatingScale(double lowest, double highest) {

  public RatingScale {
    if (!Double.isFinite(lowest) || !Double.isFinite(highest) || lowest >= highest) {
      throw new IllegalArgumentException(
          "A scale from %s to %s; the lowest answer must be below the highest"
              .formatted(lowest, highest));
    }
  }

  /// Whether the value is a possible answer.
  public boolean holds(double value) {
    return lowest <= value && value <= highest;
  }
}
