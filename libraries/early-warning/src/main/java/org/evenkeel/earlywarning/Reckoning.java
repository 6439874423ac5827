package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.List;

/// Looking back with the person: which hard times an alarm came with or shortly before, which it
/// missed, and which alarms were false.
///
/// An alarm belongs to a hard time when any of its days lies between so many days before the time
/// began and the day it ended. A hard time of which no day was watched is neither noticed nor
/// missed.
///
/// **What this tells you, and what it does not.** How the alarms fell on the times this person
/// names, which are few and named afterwards, alarms known. It helps them choose a budget together
/// with someone; it is no accuracy.
///
/// @param noticed hard times with an alarm
/// @param missed hard times watched, without one
/// @param unwatched hard times of which no day was watched
/// @param right alarms that belong to a hard time
/// @param falseAlarms alarms that belong to none
/// @param watchedDays answered days on which an alarm could have come
public record Reckoning(
    List<HardTime> noticed,
    List<HardTime> missed,
    List<HardTime> unwatched,
    List<AlarmRun> right,
    List<AlarmRun> falseAlarms,
    int watchedDays) {

  /// How long before a hard time an alarm still belongs to it, unless said otherwise.
  public static final int DAYS_BEFORE = 14;

  public Reckoning {
    noticed = List.copyOf(noticed);
    missed = List.copyOf(missed);
    unwatched = List.copyOf(unwatched);
    right = List.copyOf(right);
    falseAlarms = List.copyOf(falseAlarms);
  }

  public static Reckoning of(LookBack lookBack, List<HardTime> times) {
    return of(lookBack, times, DAYS_BEFORE);
  }

  /// @param daysBefore how long before a hard time an alarm still belongs to it, 0 or more
  public static Reckoning of(LookBack lookBack, List<HardTime> times, int daysBefore) {
    if (daysBefore < 0) {
      throw new IllegalArgumentException(
          "%d days before a hard time were asked for; it is 0 or more".formatted(daysBefore));
    }
    List<LocalDate> watched = watched(lookBack);
    return new Reckoning(
        times.stream().filter(time -> hasAlarm(lookBack, time, daysBefore)).toList(),
        times.stream()
            .filter(time -> !hasAlarm(lookBack, time, daysBefore))
            .filter(time -> isWatched(watched, time, daysBefore))
            .toList(),
        times.stream()
            .filter(time -> !hasAlarm(lookBack, time, daysBefore))
            .filter(time -> !isWatched(watched, time, daysBefore))
            .toList(),
        lookBack.runs().stream().filter(run -> hasTime(run, times, daysBefore)).toList(),
        lookBack.runs().stream().filter(run -> !hasTime(run, times, daysBefore)).toList(),
        watched.size());
  }

  private static boolean hasAlarm(LookBack lookBack, HardTime time, int daysBefore) {
    return lookBack.runs().stream().anyMatch(run -> belongs(run, time, daysBefore));
  }

  private static boolean hasTime(AlarmRun run, List<HardTime> times, int daysBefore) {
    return times.stream().anyMatch(time -> belongs(run, time, daysBefore));
  }

  private static boolean belongs(AlarmRun run, HardTime time, int daysBefore) {
    return !run.firstAlarm().isAfter(time.to())
        && !run.lastAlarm().isBefore(time.from().minusDays(daysBefore));
  }

  private static boolean isWatched(List<LocalDate> watched, HardTime time, int daysBefore) {
    LocalDate from = time.from().minusDays(daysBefore);
    return watched.stream().anyMatch(day -> !day.isBefore(from) && !day.isAfter(time.to()));
  }

  /// Days on which something could be said.
  private static List<LocalDate> watched(LookBack lookBack) {
    return lookBack.days().stream()
        .filter(day ->
            switch (day.outcome()) {
              case Outcome.Usual _, Outcome.Unusual _ -> day.basis().isPresent();
              case Outcome.Learning _, Outcome.Resting _ -> false;
            })
        .map(LookBack.Day::date)
        .toList();
  }

  /// False alarms in 90 watched days; NaN where none was watched.
  public double falseAlarmsIn90Days() {
    return 90.0 * falseAlarms.size() / watchedDays;
  }
}
