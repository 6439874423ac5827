package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Alarms of several signals of one person whose stretches lie upon each other: one thing to tell.
/// With [FalseAlarmBudget#overSignals(int)] the budget covers all alarms of the person together;
/// where signals move together there are fewer occasions than alarms.
///
/// @param since when the first of the stretches began
/// @param firstAlarm the day on which the first of them crossed its limit
/// @param lastAlarm the last day on which one of them was above its limit
/// @param alarms how many alarms lie upon each other
public record Occasion(LocalDate since, LocalDate firstAlarm, LocalDate lastAlarm, int alarms) {

  /// The occasions in order of date.
  ///
  /// @param signals the alarms of each signal
  public static List<Occasion> of(Collection<List<AlarmRun>> signals) {
    List<Occasion> occasions = new ArrayList<>();
    signals.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(AlarmRun::since))
        .forEach(run -> add(occasions, run));
    return List.copyOf(occasions);
  }

  private static void add(List<Occasion> occasions, AlarmRun run) {
    boolean upon = !occasions.isEmpty() && !run.since().isAfter(occasions.getLast().lastAlarm());
    occasions.add(
        upon
            ? occasions.removeLast().with(run)
            : new Occasion(run.since(), run.firstAlarm(), run.lastAlarm(), 1));
  }

  private Occasion with(AlarmRun run) {
    return new Occasion(
        since,
        run.firstAlarm().isBefore(firstAlarm) ? run.firstAlarm() : firstAlarm,
        run.lastAlarm().isAfter(lastAlarm) ? run.lastAlarm() : lastAlarm,
        alarms + 1);
  }
}
