package org.evenkeel.earlywarning;

/// The test of Page and Hinkley (Hinkley 1971, doi:10.1093/biomet/58.3.509): sums of the distances
/// to the mean so far, less an allowance, each older distance counting a little less.
///
/// ```
/// m_t      = mean of x_1 … x_t
/// up_t     = f·up_{t−1}   + x_t − m_t − d
/// down_t   = f·down_{t−1} + x_t − m_t + d
/// excess_t = max(0, f·excess_{t−1} + x_t − m_t − d);   a rise when excess_t > threshold
/// ```
///
/// After a rise everything starts again. For comparison only: it knows no usual, its limit has no
/// false-alarm figure, and days that resemble their neighbours set it off; use [Sentinel].
///
/// @param allowance d, 0 or above
/// @param forgetting f, above 0 and up to 1
/// @param threshold above which the excess is a rise; may be infinite
/// @param fewest values before any rise, 1 or more
public record PageHinkley(double allowance, double forgetting, double threshold, int fewest) {

  /// After one value.
  public record Step(double mean, double up, double down, double excess, boolean rise) {}

  public PageHinkley {
    if (!(allowance >= 0) || !(forgetting > 0 && forgetting <= 1)) {
      throw new IllegalArgumentException(
          "The allowance is %s and the forgetting %s; 0 or above, and above 0 up to 1"
              .formatted(allowance, forgetting));
    }
    if (!(threshold > 0) || fewest < 1) {
      throw new IllegalArgumentException(
          "The threshold is %s and the fewest values %d; above 0, and 1 or more"
              .formatted(threshold, fewest));
    }
  }

  /// The steps after each of these values.
  public Step[] over(double... values) {
    Step[] steps = new Step[values.length];
    Step last = new Step(0, 0, 0, 0, true);
    int since = 0;
    for (int t = 0; t < values.length; t++) {
      since = last.rise() ? 1 : since + 1;
      last = next(last.rise() ? new Step(0, 0, 0, 0, false) : last, values[t], since);
      steps[t] = last;
    }
    return steps;
  }

  private Step next(Step last, double value, int since) {
    double mean = last.mean() + (value - last.mean()) / since;
    double distance = value - mean;
    double excess = Math.max(0, forgetting * last.excess() + distance - allowance);
    return new Step(
        mean,
        forgetting * last.up() + distance - allowance,
        forgetting * last.down() + distance + allowance,
        excess,
        since >= fewest && excess > threshold);
  }
}
