package org.evenkeel.earlywarning;

/// How often people who do *not* change are alarmed, found by simulating 100,000 of them.
///
/// **What this tells you, and what it does not.** It is what to expect of people whose day means
/// are normally distributed, keep one mean and one deviation, and resemble the day before by the
/// correlation given. Real days are skewed, stick to the ends of the scale and have weekends, and
/// real people change for a hundred reasons: wristband signals of volunteers alarmed two to seven
/// times as often (docs/evidence/early-warning.md). Read the figure as a lower bound. The
/// correlation is itself estimated from the baseline, so a single person's figure is rougher than
/// its simulation error.
///
/// @param days watched days the figure covers
/// @param share share of unchanged people with at least one alarm in these days
/// @param standardError simulation error of the share
/// @param average average number of alarms (stretches) an unchanged person has in these days
/// @param limitWidth L
/// @param correlation correlation of neighbouring days; above 0.7 the figure for 0.7 is given
/// @param baselineDays nb; above 84 the figure for 84 is given
public record ExpectedFalseAlarms(
    int days,
    double share,
    double standardError,
    double average,
    double limitWidth,
    double correlation,
    int baselineDays) {

  static ExpectedFalseAlarms in90Days(double limitWidth, double correlation, int baselineDays) {
    return in(90, limitWidth, correlation, baselineDays);
  }

  /// The figure for any limit, correlation and baseline.
  ///
  /// @param days 1 to 365
  /// @param limitWidth L, 1 to 4
  /// @param correlation correlation of neighbouring days, 0 to 0.8
  /// @param baselineDays nb, at least 14
  public static ExpectedFalseAlarms in(
      int days, double limitWidth, double correlation, int baselineDays) {
    FalseAlarmBudget.checkDays(days);
    double share = look(FalseAlarmTable.Count.ANY, days, limitWidth, correlation, baselineDays);
    return new ExpectedFalseAlarms(
        days,
        share,
        Math.sqrt(share * (1 - share) / FalseAlarmTable.PEOPLE),
        look(FalseAlarmTable.Count.AVERAGE, days, limitWidth, correlation, baselineDays),
        limitWidth,
        correlation,
        baselineDays);
  }

  private static double look(
      FalseAlarmTable.Count count, int days, double limit, double correlation, int baseline) {
    return FalseAlarmTable.at(count, limit, correlation, baseline, days);
  }
}
