package org.evenkeel.earlywarning;

import java.util.List;

/// Watches one signal of one person and says when their recent days look different from their
/// usual, toward worse: a one-sided exponentially weighted moving average of day means, with a
/// limit widened for days that resemble their neighbours and for a usual known from few days only.
///
/// ```
/// mu, sd  = mean and deviation (n − 1) of nb baseline days; sd at least 2 % of the scale
/// r       = clip(r1 + (1 + 4·r1)/nb, 0, 0.8)
/// z_t     = ±(x_t − mu)/sd
/// w_t     = 0.1·z_t + 0.9·w_{t−1},  w_0 = 0
/// limit_t = L·sqrt( 0.1/1.9·[1 − 0.9^{2t}]·(1 + 0.9r)/(1 − 0.9r) + (1 + r)/(1 − r)/nb·[1 − 0.9^t]² )
/// unusual when w_t > limit_t
/// ```
///
/// `t` counts answered days. A gap carries no value and multiplies nothing; after more than 7
/// missing days the statistic starts again at 0 while the usual stays as learned. No alarm is given
/// before 28 answered days, whatever the baseline rests on.
///
/// ```java
/// var sentinel = Sentinel.on(new ScaleRange(0, 100), WorseWhen.HIGHER);
/// SentinelState state = sentinel.begin();
/// state = state.next(new DayMean(date, 42.5, 3));   // once a finished day
/// switch (state.on(today)) { … }
/// ```
///
/// # What this tells you, and what it does not
///
/// It tells you that these days differ from this person's own usual by more than chance explains.
/// It does not tell you why, it is no diagnosis, and it does not predict an illness or a relapse.
/// Silence is no sign of health: at the default limit, about half of the people whose days shift by
/// a full deviation are noticed within four weeks. The best published result for this kind of
/// chart, on one item and 41 people, is a sensitivity of 68.3 % and a specificity of 73.7 % (Smit &
/// Snippe 2022, doi:10.1017/S0033291722002069). See [ExpectedFalseAlarms] for what to expect from
/// people who did not change.
///
/// @param scale the lowest and highest number of the signal
/// @param worseWhen which way is worse
/// @param limitWidth L, in spreads of the statistic; [#DEFAULT_LIMIT] or
///   [#CLINICIAN_SUPPORTED_LIMIT], or what a [FalseAlarmBudget] gives
/// @param baselineDays answered days to learn from; at least 14
/// @param answersPerDay the fewest answers that make a day count; at least 1, better 2
public record Sentinel(
    ScaleRange scale, WorseWhen worseWhen, double limitWidth, int baselineDays, int answersPerDay) {

  /// For a person on their own.
  public static final double DEFAULT_LIMIT = 3.0;

  /// For a person whose clinician looks at the alarms too: more is noticed, more is false.
  public static final double CLINICIAN_SUPPORTED_LIMIT = 2.5;

  /// Answered days that must lie behind a person before any alarm.
  public static final int DAYS_BEFORE_ANY_ALARM = 28;

  /// After more missing days in a row than this, the statistic starts again.
  public static final int LONGEST_GAP = 7;

  /// After more missing days in a row than this, a baseline not yet complete is learned anew.
  public static final int LONGEST_GAP_WHILE_LEARNING = 28;

  public Sentinel {
    if (!(limitWidth >= FalseAlarmBudget.NARROWEST && limitWidth <= FalseAlarmBudget.WIDEST)) {
      throw new IllegalArgumentException(
          "The limit is %s spreads wide; it lies from %s to %s"
              .formatted(limitWidth, FalseAlarmBudget.NARROWEST, FalseAlarmBudget.WIDEST));
    }
    if (baselineDays < Baseline.FEWEST_DAYS || baselineDays > 365) {
      throw new IllegalArgumentException(
          "The baseline is to rest on %d days; it needs 14 to 365".formatted(baselineDays));
    }
    if (answersPerDay < 1) {
      throw new IllegalArgumentException(
          "A day is to count from %d answers; it needs at least 1".formatted(answersPerDay));
    }
  }

  /// A sentinel with the default limit, 28 days to learn from, and one answer making a day.
  public static Sentinel on(ScaleRange scale, WorseWhen worseWhen) {
    return new Sentinel(scale, worseWhen, DEFAULT_LIMIT, DAYS_BEFORE_ANY_ALARM, 1);
  }

  public Sentinel withLimit(double limitWidth) {
    return new Sentinel(scale, worseWhen, limitWidth, baselineDays, answersPerDay);
  }

  public Sentinel withBudget(FalseAlarmBudget budget) {
    return withLimit(budget.limitFor(baselineDays).limitWidth());
  }

  public Sentinel withBaselineDays(int baselineDays) {
    return new Sentinel(scale, worseWhen, limitWidth, baselineDays, answersPerDay);
  }

  public Sentinel withAnswersPerDay(int answersPerDay) {
    return new Sentinel(scale, worseWhen, limitWidth, baselineDays, answersPerDay);
  }

  /// Where everyone starts: no day known.
  public SentinelState begin() {
    return new SentinelState.Fresh(this);
  }

  /// Starts with a usual that a person or their clinician chose: these days, in order, 14 or more.
  public SentinelState beginWithUsual(List<DayMean> usual) {
    if (usual.size() < Baseline.FEWEST_DAYS) {
      throw new IllegalArgumentException(
          "The chosen usual has %d days; it needs at least 14".formatted(usual.size()));
    }
    usual.forEach(scale::checked);
    OneDayAfterAnother.check(usual);
    return SentinelState.Watching.from(this, BaselineSums.of(usual));
  }

  /// Everything this sentinel would have said over these days, given in order of date.
  public LookBack over(List<DayMean> days) {
    return LookBack.of(begin(), days);
  }

  boolean counts(DayMean day) {
    return day.answers() >= answersPerDay;
  }

  double distance(DayMean day, Baseline usual) {
    return worseWhen.sign() * (day.mean() - usual.mean()) / usual.deviation();
  }
}
