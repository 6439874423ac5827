package org.evenkeel.earlywarning;

/// The chart's arithmetic. With `z` the day's distance from usual in deviations, toward worse,
///
/// ```
/// w_t     = λ·z_t + (1 − λ)·w_{t−1},   w_0 = 0,   λ = 0.1
/// limit_t = L·sqrt( λ/(2 − λ)·[1 − (1 − λ)^{2t}]·(1 + r(1 − λ))/(1 − r(1 − λ))
///                 + (1 + r)/(1 − r)/nb·[1 − (1 − λ)^t]² )
/// ```
///
/// The first term is the spread of a weighted mean of days that resemble their neighbours; the
/// second is the doubt about the baseline's own mean, which rests on nb such days.
final class CorrectedEwma {

  static final double LAMBDA = 0.1;

  private CorrectedEwma() {}

  static double next(double statistic, double z) {
    return LAMBDA * z + (1 - LAMBDA) * statistic;
  }

  /// The spread of the statistic on day t of watching; the limit is L times this.
  static double spread(double correlation, int baselineDays, int t) {
    double left = Math.pow(1 - LAMBDA, t);
    double gone = 1 - left;
    return Math.sqrt(
        varianceOfDays(correlation) * (1 - left * left)
            + varianceOfMean(correlation, baselineDays) * gone * gone);
  }

  /// Of the weighted mean of days that resemble their neighbours, after many days.
  static double varianceOfDays(double correlation) {
    double carried = correlation * (1 - LAMBDA);
    return LAMBDA / (2 - LAMBDA) * (1 + carried) / (1 - carried);
  }

  /// Of the mean of so many baseline days.
  static double varianceOfMean(double correlation, int baselineDays) {
    return (1 + correlation) / (1 - correlation) / baselineDays;
  }
}
