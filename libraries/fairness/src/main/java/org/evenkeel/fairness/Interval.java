package org.evenkeel.fairness;

/// A 95 % interval.
///
/// @param low lower end; NaN where nothing is known
/// @param high upper end; NaN where nothing is known
public record Interval(double low, double high) {

  static final double LEVEL = 0.95;

  /// The 97.5th percentile of the normal distribution.
  static final double Z = 1.959963984540054;

  static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

  static Interval around(double value, double standardError) {
    return new Interval(value - Z * standardError, value + Z * standardError);
  }

  /// Whether the value lies outside; false where nothing is known.
  public boolean excludes(double value) {
    return value < low || value > high;
  }

  /// Whether the whole interval lies strictly nearer to 0 than this; false where nothing is known.
  public boolean within(double distance) {
    return low > -distance && high < distance;
  }
}
