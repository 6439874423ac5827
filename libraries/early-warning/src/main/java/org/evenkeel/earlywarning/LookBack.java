package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a sentinel said, and would have said, over a stretch of days: one entry for every calendar
/// day from the first to the last, gaps as gaps.
///
/// @param days every calendar day, in order
/// @param runs the alarms, one a stretch, in order
public record LookBack(List<Day> days, List<AlarmRun> runs) {

  public LookBack {
    days = List.copyOf(days);
    runs = List.copyOf(runs);
  }

  /// One calendar day.
  public sealed interface Day {
    LocalDate date();

    /// What could be said on that day.
    Outcome outcome();

    /// Statistic and limit, where the sentinel was watching and the day was answered.
    Optional<Basis> basis();
  }

  /// A day with answers, and the state after it.
  public record Answered(DayMean mean, SentinelState state) implements Day {
    @Override
    public LocalDate date() {
      return mean.date();
    }

    @Override
    public Outcome outcome() {
      return state.outcome();
    }

    @Override
    public Optional<Basis> basis() {
      return state instanceof SentinelState.Watching watching && watching.daysWatched() > 0
          ? Optional.of(watching.basis())
          : Optional.empty();
    }
  }

  /// A day without (enough) answers.
  public record Missed(LocalDate date, Outcome outcome) implements Day {
    @Override
    public Optional<Basis> basis() {
      return Optional.empty();
    }
  }

  /// The state after the last day.
  public Optional<SentinelState> latest() {
    return days.reversed().stream()
        .filter(Answered.class::isInstance)
        .map(day -> ((Answered) day).state())
        .findFirst();
  }

  /// The days on which the outcome was [Outcome.Unusual], gaps left out.
  public List<LocalDate> alarmDays() {
    return days.stream()
        .filter(day -> day instanceof Answered && day.outcome() instanceof Outcome.Unusual)
        .map(Day::date)
        .toList();
  }

  /// Everything a sentinel in this state would have said over these days, given in order of date.
  public static LookBack of(SentinelState start, List<DayMean> means) {
    OneDayAfterAnother.check(means);
    List<Day> days = new ArrayList<>();
    SentinelState state = start;
    for (DayMean mean : means) {
      missed(days, state, mean.date());
      state = state.next(mean);
      days.add(
          state.sentinel().counts(mean)
              ? new Answered(mean, state)
              : new Missed(mean.date(), state.on(mean.date())));
    }
    return new LookBack(days, AlarmRun.in(days));
  }

  private static void missed(List<Day> days, SentinelState state, LocalDate until) {
    if (!days.isEmpty()) {
      days.getLast()
          .date()
          .plusDays(1)
          .datesUntil(until)
          .forEach(date -> days.add(new Missed(date, state.on(date))));
    }
  }
}
