package org.evenkeel.earlywarning;

/// The textbook exponentially weighted moving average (Roberts 1959), with known mean and
/// deviation: `e_t = λ·x_t + (1 − λ)·e_{t−1}`, `e_0 = mean`, half-width of the limits
/// `L·deviation·sqrt(λ/(2 − λ)·[1 − (1 − λ)^{2t}])`.
///
/// For comparison only. On day means of a real person, which resemble their neighbours and whose
/// mean is known from few days, it alarms 37 to 53 % of unchanged people within 90 days; use
/// [Sentinel].
///
/// @param weight λ, above 0 and at most 1
/// @param limitWidth L, above 0
/// @param mean the known mean
/// @param deviation the known standard deviation, above 0
public record Ewma(double weight, double limitWidth, double mean, double deviation) {

  public Ewma {
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException(
          "The weight of the newest value is %s; it lies above 0 and up to 1".formatted(weight));
    }
    if (!(limitWidth > 0) || !(deviation > 0)) {
      throw new IllegalArgumentException(
          "The limit width is %s and the deviation %s; both are above 0"
              .formatted(limitWidth, deviation));
    }
  }

  /// The averages after each of these values.
  public double[] over(double... values) {
    double[] averages = new double[values.length];
    double average = mean;
    for (int t = 0; t < values.length; t++) {
      average = weight * values[t] + (1 - weight) * average;
      averages[t] = average;
    }
    return averages;
  }

  /// How far the limits stand from the mean after t values, t from 1.
  public double halfWidth(int t) {
    double settled = weight / (2 - weight);
    return limitWidth * deviation * Math.sqrt(settled * (1 - Math.pow(1 - weight, 2.0 * t)));
  }
}
