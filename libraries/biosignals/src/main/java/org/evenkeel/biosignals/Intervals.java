package org.evenkeel.biosignals;

/// Times between heartbeats, in milliseconds, in the order in which they came. Measures of
/// variability want them from beats already corrected ([BeatCorrection]), without gaps.
public final class Intervals {

  private final double[] milliseconds;

  private Intervals(double[] milliseconds) {
    this.milliseconds = milliseconds;
  }

  /// Intervals of these lengths.
  ///
  /// @throws IllegalArgumentException when there is none, or one is not above 0
  public static Intervals ofMilliseconds(double... milliseconds) {
    if (milliseconds.length == 0) {
      throw new IllegalArgumentException("No interval; at least 1 is needed");
    }
    for (double interval : milliseconds) {
      if (!(interval > 0) || Double.isInfinite(interval)) {
        throw new IllegalArgumentException(
            "An interval of %s ms; intervals are above 0".formatted(interval));
      }
    }
    return new Intervals(milliseconds.clone());
  }

  /// How many.
  public int count() {
    return milliseconds.length;
  }

  /// Their lengths in milliseconds.
  public double[] milliseconds() {
    return milliseconds.clone();
  }

  /// How long they last together, in milliseconds.
  public double duration() {
    return Sample.sum(milliseconds);
  }

  /// For the measures of this package, which only read.
  double[] shared() {
    return milliseconds;
  }

  Intervals atLeast(int needed, String measure) {
    if (milliseconds.length < needed) {
      throw new IllegalArgumentException(
          "%d intervals; %s needs at least %d".formatted(milliseconds.length, measure, needed));
    }
    return this;
  }

  @Override
  public String toString() {
    return "Intervals[%d]".formatted(milliseconds.length);
  }
}
