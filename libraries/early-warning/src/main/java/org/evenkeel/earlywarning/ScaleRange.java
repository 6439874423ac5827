package org.evenkeel.earlywarning;

/// The lowest and highest number a signal can take, such as 0 to 100.
///
/// @param lowest the lower end
/// @param highest the upper end; above the lower
public record ScaleRange(double lowest, double highest) {

  /// A person who gives the same number each day has a standard deviation of 0, and then any other
  /// number would be infinitely unusual. The deviation used is never below this share of the range.
  private static final double LEAST_DEVIATION = 0.02;

  public ScaleRange {
    if (!Double.isFinite(lowest) || !Double.isFinite(highest) || lowest >= highest) {
      throw new IllegalArgumentException(
          "The scale runs from %s to %s; it needs two finite ends, the lower first"
              .formatted(lowest, highest));
    }
  }

  double leastDeviation() {
    return LEAST_DEVIATION * (highest - lowest);
  }

  /// Lets a mean pass that rounding alone carried over an end.
  DayMean checked(DayMean day) {
    double rounding = 1e-9 * (highest - lowest);
    if (day.mean() < lowest - rounding || day.mean() > highest + rounding) {
      throw new IllegalArgumentException(
          "The mean of %s is %s; the scale runs from %s to %s"
              .formatted(day.date(), day.mean(), lowest, highest));
    }
    return day;
  }
}
