package org.evenkeel.biosignals;

/// Activity counts of a movement sensor, one number a minute, beginning anywhere.
///
/// A count has no unit that all makers share: sums of filtered acceleration, crossings, or time
/// above a threshold. A rule holds for the counts on which it was made. A minute in which the
/// sensor was not worn, or that is missing, is `NaN`; it is never 0.
public final class MinuteCounts {

  private final double[] counts;

  private MinuteCounts(double[] counts) {
    this.counts = counts;
  }

  /// Counts, one a minute.
  ///
  /// @throws IllegalArgumentException when one is below 0 or infinite
  public static MinuteCounts of(double... counts) {
    for (double count : counts) {
      if (count < 0 || Double.isInfinite(count)) {
        throw new IllegalArgumentException(
            "A count of %s; counts are 0 or more, and NaN where none was taken".formatted(count));
      }
    }
    return new MinuteCounts(counts.clone());
  }

  /// The larger count of each two halves of a minute.
  public static MinuteCounts largerHalves(double... halfMinutes) {
    double[] larger = new double[halfMinutes.length / 2];
    for (int i = 0; i < larger.length; i++) {
      larger[i] = Math.max(halfMinutes[2 * i], halfMinutes[2 * i + 1]);
    }
    return of(larger);
  }

  /// All counts times a factor, to bring one maker's counts to another's.
  public MinuteCounts times(double factor) {
    double[] scaled = counts.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return of(scaled);
  }

  /// How many minutes.
  public int minutes() {
    return counts.length;
  }

  /// The count of minute `i`, or NaN.
  public double at(int i) {
    return counts[i];
  }

  /// For the rules of this package, which only read.
  double[] shared() {
    return counts;
  }

  @Override
  public String toString() {
    return "MinuteCounts[%d]".formatted(counts.length);
  }
}
