package org.evenkeel.earlywarning;

import java.util.stream.IntStream;

/// How many false alarms a person is willing to have: at most one in so many days.
///
/// The limit is the narrowest at which **nine in ten people who do not change have at most one
/// alarm in these days**, whatever the correlation of their neighbouring days between 0 and 0.5.
/// The average number of alarms is then about a half or less. With 28 days to learn from, one in 90
/// days gives a limit of 1.8, one in 180 days 2.4, and one in 365 days 3.0, the default. It was
/// calibrated by the simulation behind [ExpectedFalseAlarms], not on patients.
///
/// **What this tells you, and what it does not.** It keeps a promise about false alarms of people
/// like those simulated. It says nothing about how many true changes are noticed; a smaller budget
/// always notices fewer.
///
/// @param days 30 to 365
public record FalseAlarmBudget(int days) {

  static final double NARROWEST = 1;
  static final double WIDEST = 4;

  private static final double EXCEEDING = 0.10;
  private static final double STEPS = 20;
  private static final double[] CORRELATIONS = {0, .1, .2, .3, .4, .5};

  public FalseAlarmBudget {
    if (days < 30 || days > 365) {
      throw new IllegalArgumentException(
          "The budget is one alarm in %d days; it can be one in 30 to 365".formatted(days));
    }
  }

  static void checkDays(int days) {
    if (days < 1 || days > 365) {
      throw new IllegalArgumentException(
          "False alarms are known for 1 to 365 days; %d were asked for".formatted(days));
    }
  }

  public static FalseAlarmBudget atMostOneIn(int days) {
    return new FalseAlarmBudget(days);
  }

  /// The limit that keeps this budget with a baseline of so many days, and what was calibrated.
  public CalibratedLimit limitFor(int baselineDays) {
    double limit = narrowest(baselineDays);
    double several = worst(FalseAlarmTable.Count.SEVERAL, limit, baselineDays);
    return new CalibratedLimit(
        this,
        baselineDays,
        limit,
        worst(FalseAlarmTable.Count.ANY, limit, baselineDays),
        several,
        Math.sqrt(several * (1 - several) / FalseAlarmTable.PEOPLE),
        worst(FalseAlarmTable.Count.AVERAGE, limit, baselineDays));
  }

  private double narrowest(int baselineDays) {
    return IntStream.rangeClosed((int) (NARROWEST * STEPS), (int) (WIDEST * STEPS))
        .mapToDouble(step -> step / STEPS)
        .filter(limit -> worst(FalseAlarmTable.Count.SEVERAL, limit, baselineDays) <= EXCEEDING)
        .findFirst()
        .orElse(WIDEST);
  }

  private double worst(FalseAlarmTable.Count count, double limit, int baselineDays) {
    double worst = 0;
    for (double correlation : CORRELATIONS) {
      worst = Math.max(worst, FalseAlarmTable.at(count, limit, correlation, baselineDays, days));
    }
    return worst;
  }

  /// A limit and what unchanged people can expect of it. Each figure is the worst over correlations
  /// of neighbouring days from 0 to 0.5.
  ///
  /// @param budget what was asked for
  /// @param baselineDays nb it was calibrated for
  /// @param limitWidth L
  /// @param shareWithAny share with at least one alarm in the budget's days
  /// @param shareWithSeveral share with more than one: those for whom the budget is exceeded
  /// @param standardError simulation error of `shareWithSeveral`
  /// @param average average number of alarms in the budget's days
  public record CalibratedLimit(
      FalseAlarmBudget budget,
      int baselineDays,
      double limitWidth,
      double shareWithAny,
      double shareWithSeveral,
      double standardError,
      double average) {}
}
