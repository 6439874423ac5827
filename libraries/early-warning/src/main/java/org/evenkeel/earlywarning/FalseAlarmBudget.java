package org.evenkeel.earlywarning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.evenkeel.earlywarning.FalseAlarmTable.Count;

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
/// @param signals how many signals of the person share the budget, 1 to 20
public record FalseAlarmBudget(int days, int signals) {

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
    if (signals < 1 || signals > 20) {
      throw new IllegalArgumentException(
          "%d signals share the budget; 1 to 20 can".formatted(signals));
    }
  }

  static void checkDays(int days) {
    if (days < 1 || days > 365) {
      throw new IllegalArgumentException(
          "False alarms are known for 1 to 365 days; %d were asked for".formatted(days));
    }
  }

  public static FalseAlarmBudget atMostOneIn(int days) {
    return new FalseAlarmBudget(days, 1);
  }

  /// The same budget for all alarms of so many signals together. Worked out for signals whose false
  /// alarms come independently; where signals move together the alarms do too, and there are fewer
  /// occasions than promised.
  public FalseAlarmBudget overSignals(int signals) {
    return new FalseAlarmBudget(days, signals);
  }

  /// The limit that keeps this budget with a baseline of so many days, and what was calibrated.
  public CalibratedLimit limitFor(int baselineDays) {
    double limit = narrowest(baselineDays);
    double several = worst(limit, baselineDays, this::several);
    return new CalibratedLimit(
        this,
        baselineDays,
        limit,
        worst(limit, baselineDays, this::any),
        several,
        Math.sqrt(several * (1 - several) / FalseAlarmTable.PEOPLE),
        worst(limit, baselineDays, this::average));
  }

  private double narrowest(int baselineDays) {
    return IntStream.rangeClosed((int) (NARROWEST * STEPS), (int) (WIDEST * STEPS))
        .mapToDouble(step -> step / STEPS)
        .filter(limit -> worst(limit, baselineDays, this::several) <= EXCEEDING)
        .findFirst()
        .orElse(WIDEST);
  }

  private double worst(double limit, int baselineDays, Figure figure) {
    return Arrays.stream(CORRELATIONS)
        .map(correlation -> figure.at(limit, correlation, baselineDays))
        .max()
        .orElseThrow();
  }

  private interface Figure {
    double at(double limit, double correlation, int baselineDays);
  }

  private double any(double limit, double correlation, int baselineDays) {
    return 1 - Math.pow(1 - one(Count.ANY, limit, correlation, baselineDays), signals);
  }

  /// More than one alarm among all signals: neither none anywhere, nor one in a single signal.
  private double several(double limit, double correlation, int baselineDays) {
    double any = one(Count.ANY, limit, correlation, baselineDays);
    double justOne = any - one(Count.SEVERAL, limit, correlation, baselineDays);
    double noneElsewhere = Math.pow(1 - any, signals - 1);
    return 1 - noneElsewhere * (1 - any) - signals * noneElsewhere * justOne;
  }

  private double average(double limit, double correlation, int baselineDays) {
    return signals * one(Count.AVERAGE, limit, correlation, baselineDays);
  }

  private double one(Count count, double limit, double correlation, int baselineDays) {
    return FalseAlarmTable.at(count, limit, correlation, baselineDays, days);
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
