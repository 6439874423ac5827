package org.evenkeel.earlywarning;

/// On what an outcome rests, so that a person can see why.
///
/// @param sentinel the settings
/// @param usual the person's baseline
/// @param daysWatched answered days the statistic has run over since it last started
/// @param statistic w, in deviations toward worse
/// @param limit the height above which w is unusual on that day
public record Basis(
    Sentinel sentinel, Baseline usual, int daysWatched, double statistic, double limit) {

  /// The statistic on the scale of the signal, for drawing beside the days.
  public double statisticOnScale() {
    return onScale(statistic);
  }

  /// The limit on the scale of the signal, for drawing beside the days.
  public double limitOnScale() {
    return onScale(limit);
  }

  private double onScale(double deviations) {
    return usual.mean() + sentinel.worseWhen().sign() * deviations * usual.deviation();
  }

  /// How many people who did not change would be alarmed within 90 days, with these settings and
  /// this baseline.
  public ExpectedFalseAlarms expectedFalseAlarms() {
    return ExpectedFalseAlarms.in90Days(sentinel.limitWidth(), usual.correlation(), usual.days());
  }
}
