package org.evenkeel.earlywarning;

import java.time.LocalDate;

/// The stretch of days since the statistic was last at or below the person's usual. Its first day
/// is the estimate of when the change began (Nishina 1992, Quality and Reliability Engineering
/// International 8:537). One stretch is one alarm, however often the statistic crosses its limit
/// within it.
public sealed interface Climb {

  /// The statistic is at usual, or on the better side.
  record None() implements Climb {}

  /// On the worse side since this day, the limit not crossed.
  record Rising(LocalDate since) implements Climb {}

  /// On the worse side since this day, the limit first crossed on that day.
  record Alarmed(LocalDate since, LocalDate firstAlarm) implements Climb {}

  /// The stretch after one more day.
  default Climb next(LocalDate day, double statistic, boolean alarm) {
    if (statistic <= 0) {
      return new None();
    }
    Climb now = this instanceof None ? new Rising(day) : this;
    return now instanceof Rising(LocalDate since) && alarm ? new Alarmed(since, day) : now;
  }
}
