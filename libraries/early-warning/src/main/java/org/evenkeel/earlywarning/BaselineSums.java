package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.List;

/// What is kept of the days learned from so far: enough for mean, deviation, correlation of
/// neighbouring days and trend, and nothing that grows. Sums are of the distance to the first day's
/// value, so that large values lose no digits.
///
/// @param count number of days
/// @param origin the first day's value
/// @param sum sum of distances d to the origin
/// @param squares sum of d²
/// @param neighbours sum of d of each day times d of the day answered before
/// @param last d of the last day
/// @param ranked sum of d times its place (0, 1, 2, …)
/// @param from first day
/// @param to last day
record BaselineSums(
    int count,
    double origin,
    double sum,
    double squares,
    double neighbours,
    double last,
    double ranked,
    LocalDate from,
    LocalDate to) {

  static BaselineSums of(DayMean first) {
    return new BaselineSums(1, first.mean(), 0, 0, 0, 0, 0, first.date(), first.date());
  }

  static BaselineSums of(List<DayMean> days) {
    BaselineSums sums = of(days.getFirst());
    for (DayMean day : days.subList(1, days.size())) {
      sums = sums.plus(day);
    }
    return sums;
  }

  BaselineSums plus(DayMean day) {
    double d = day.mean() - origin;
    return new BaselineSums(
        count + 1,
        origin,
        sum + d,
        squares + d * d,
        neighbours + d * last,
        d,
        ranked + count * d,
        from,
        day.date());
  }

  Baseline baseline(ScaleRange scale) {
    double deviation = Math.sqrt(squaresAboutMean() / (count - 1));
    double used = Math.max(deviation, scale.leastDeviation());
    return new Baseline(
        count, origin + sum / count, used, correlation(), changeAcross() / used, from, to);
  }

  private double squaresAboutMean() {
    return Math.max(0, squares - sum * sum / count);
  }

  /// Lag-1 autocorrelation corrected for the bias of short series and held within [0, 0.8]: `r1 +
  /// (1 + 4·r1)/n`. The first day's distance is 0 by definition of the origin.
  private double correlation() {
    double m = sum / count;
    double products = neighbours - m * (2 * sum - last) + (count - 1) * m * m;
    double about = squaresAboutMean();
    double r1 = about > 1e-12 * Math.max(1, squares) ? products / about : 0;
    return Math.clamp(r1 + (1 + 4 * r1) / count, 0, Baseline.HIGHEST_CORRELATION);
  }

  /// Least-squares slope times the length of the window.
  private double changeAcross() {
    double middle = (count - 1) / 2.0;
    double spread = count * ((double) count * count - 1) / 12;
    return (ranked - middle * sum) / spread * (count - 1);
  }
}
