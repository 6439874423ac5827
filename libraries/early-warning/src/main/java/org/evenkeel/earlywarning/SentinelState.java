package org.evenkeel.earlywarning;

import java.time.LocalDate;

/// All that must be remembered of one person and one signal; it never grows. Immutable: each day
/// gives a new state.
///
/// Feed finished days. While a day is still going on, keep the state of yesterday and look at
/// `state.next(today so far)` without keeping it; a day fed once cannot be fed again.
///
/// A database can keep a state as a handful of numbers: [#toValues()] and [#fromValues(Sentinel,
/// double...)].
public sealed interface SentinelState {

  /// The settings it runs with.
  Sentinel sentinel();

  /// The state after one more answered day. A day with fewer answers than
  /// [Sentinel#answersPerDay()] is a gap and leaves the state as it is.
  ///
  /// @throws IllegalArgumentException if the day is not after the last one, or off the scale
  SentinelState next(DayMean day);

  /// What can be said after the last day fed.
  Outcome outcome();

  /// What can be said on this day, when the days since the last one fed have no answers.
  Outcome on(LocalDate today);

  /// The state as numbers, to be read back by [#fromValues(Sentinel, double...)]. At most 14; dates
  /// are days since 1970-01-01; NaN stands for "none".
  double[] toValues();

  /// Learns a new usual from the next day on. The only way a usual is ever replaced; agree it with
  /// the person first.
  default SentinelState rebase() {
    return new Fresh(sentinel());
  }

  /// Reads back what [#toValues()] gave.
  static SentinelState fromValues(Sentinel sentinel, double... values) {
    return StateNumbers.read(sentinel, values);
  }

  /// No day yet.
  record Fresh(Sentinel sentinel) implements SentinelState {
    @Override
    public SentinelState next(DayMean day) {
      DayMean checked = sentinel.scale().checked(day);
      return sentinel.counts(checked) ? new Gathering(sentinel, BaselineSums.of(checked)) : this;
    }

    @Override
    public Outcome outcome() {
      return new Outcome.Learning(0, Sentinel.DAYS_BEFORE_ANY_ALARM);
    }

    @Override
    public Outcome on(LocalDate today) {
      return outcome();
    }

    @Override
    public double[] toValues() {
      return StateNumbers.of(this);
    }
  }

  /// Some days, not yet enough to know what is usual.
  final class Gathering implements SentinelState {
    private final Sentinel sentinel;
    private final BaselineSums sums;

    Gathering(Sentinel sentinel, BaselineSums sums) {
      this.sentinel = sentinel;
      this.sums = sums;
    }

    BaselineSums sums() {
      return sums;
    }

    @Override
    public Sentinel sentinel() {
      return sentinel;
    }

    @Override
    public SentinelState next(DayMean day) {
      sentinel.scale().checked(day);
      OneDayAfterAnother.check(sums.to(), day.date());
      return sentinel.counts(day) ? with(day) : this;
    }

    private SentinelState with(DayMean day) {
      int missing = OneDayAfterAnother.missingBetween(sums.to(), day.date());
      if (missing > Sentinel.LONGEST_GAP_WHILE_LEARNING) {
        return new Gathering(sentinel, BaselineSums.of(day));
      }
      BaselineSums longer = sums.plus(day);
      return longer.count() < sentinel.baselineDays()
          ? new Gathering(sentinel, longer)
          : Watching.from(sentinel, longer);
    }

    @Override
    public Outcome outcome() {
      int needed = Math.max(sentinel.baselineDays(), Sentinel.DAYS_BEFORE_ANY_ALARM);
      return new Outcome.Learning(sums.count(), needed);
    }

    @Override
    public Outcome on(LocalDate today) {
      return outcome();
    }

    @Override
    public double[] toValues() {
      return StateNumbers.of(this);
    }
  }

  /// The usual is known and frozen.
  ///
  /// @param usual what was learned
  /// @param answered answered days so far, those learned from included
  /// @param lastDay the last answered day
  /// @param daysWatched t, answered days since the statistic last started at 0
  /// @param statistic w, in deviations toward worse
  /// @param climb whether, and since when, the statistic is on the worse side of usual
  record Watching(
      Sentinel sentinel,
      Baseline usual,
      int answered,
      LocalDate lastDay,
      int daysWatched,
      double statistic,
      Climb climb)
      implements SentinelState {

    static Watching from(Sentinel sentinel, BaselineSums sums) {
      return new Watching(
          sentinel,
          sums.baseline(sentinel.scale()),
          sums.count(),
          sums.to(),
          0,
          0,
          new Climb.None());
    }

    @Override
    public SentinelState next(DayMean day) {
      sentinel.scale().checked(day);
      OneDayAfterAnother.check(lastDay, day.date());
      return sentinel.counts(day) ? startedAgainIfAway(day.date()).with(day) : this;
    }

    private Watching startedAgainIfAway(LocalDate day) {
      return away(day) ? at(lastDay, answered, 0, 0, new Climb.None()) : this;
    }

    private boolean away(LocalDate day) {
      return OneDayAfterAnother.missingBetween(lastDay, day) > Sentinel.LONGEST_GAP;
    }

    private Watching with(DayMean day) {
      double w = CorrectedEwma.next(statistic, sentinel.distance(day, usual));
      boolean alarm = !quiet() && w > limitOn(daysWatched + 1);
      return at(day.date(), answered + 1, daysWatched + 1, w, climb.next(day.date(), w, alarm));
    }

    /// Whether too few days lay behind the person before the next day for it to raise an alarm.
    private boolean quiet() {
      return answered < Sentinel.DAYS_BEFORE_ANY_ALARM;
    }

    private Watching at(LocalDate day, int answered, int t, double w, Climb climb) {
      return new Watching(sentinel, usual, answered, day, t, w, climb);
    }

    /// The limit the statistic is compared with; 0 before the first watched day.
    public double limit() {
      return limitOn(daysWatched);
    }

    private double limitOn(int t) {
      return sentinel.limitWidth() * CorrectedEwma.spread(usual.correlation(), usual.days(), t);
    }

    @Override
    public Outcome outcome() {
      return learning() ? new Outcome.Learning(answered, daysNeeded()) : said();
    }

    private boolean learning() {
      return answered <= daysNeeded();
    }

    private int daysNeeded() {
      return Math.max(usual.days(), Sentinel.DAYS_BEFORE_ANY_ALARM);
    }

    private Outcome said() {
      return switch (climb) {
        case Climb.Alarmed(LocalDate since, LocalDate firstAlarm) when statistic > limit() ->
            new Outcome.Unusual(lastDay, since, firstAlarm, basis());
        case Climb.Alarmed _, Climb.Rising _, Climb.None _ -> new Outcome.Usual(lastDay, basis());
      };
    }

    Basis basis() {
      return new Basis(sentinel, usual, daysWatched, statistic, limit());
    }

    @Override
    public Outcome on(LocalDate today) {
      if (learning() || !today.isAfter(lastDay)) {
        return outcome();
      }
      int missing = OneDayAfterAnother.missingBetween(lastDay, today);
      return away(today) ? new Outcome.Resting(lastDay, missing) : outcome();
    }

    @Override
    public double[] toValues() {
      return StateNumbers.of(this);
    }
  }
}
