package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One alarm: a stretch of days on the worse side of usual in which the limit was crossed.
///
/// @param since when the change seems to have begun
/// @param firstAlarm the day the limit was first crossed
/// @param lastAlarm the last day above the limit
/// @param alarmDays answered days above the limit
public record AlarmRun(LocalDate since, LocalDate firstAlarm, LocalDate lastAlarm, int alarmDays) {

  static List<AlarmRun> in(List<LookBack.Day> days) {
    List<AlarmRun> runs = new ArrayList<>();
    for (LookBack.Day day : days) {
      if (day instanceof LookBack.Answered && day.outcome() instanceof Outcome.Unusual unusual) {
        count(runs, unusual);
      }
    }
    return runs;
  }

  private static void count(List<AlarmRun> runs, Outcome.Unusual day) {
    if (!runs.isEmpty() && runs.getLast().firstAlarm.equals(day.firstAlarm())) {
      AlarmRun run = runs.removeLast();
      runs.add(new AlarmRun(run.since, run.firstAlarm, day.date(), run.alarmDays + 1));
    } else {
      runs.add(new AlarmRun(day.since(), day.firstAlarm(), day.date(), 1));
    }
  }
}
