package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What a sentinel can say.
public sealed interface Outcome {

  /// Not yet: the usual is still being learned, or too few days lie behind for any alarm.
  ///
  /// @param daysSoFar answered days so far
  /// @param daysNeeded answered days needed before anything is said
  record Learning(int daysSoFar, int daysNeeded) implements Outcome {}

  /// The recent days do not stand out. That is not the same as being well.
  ///
  /// @param date the last answered day
  record Usual(LocalDate date, Basis basis) implements Outcome {}

  /// The recent days look different from usual, toward worse.
  ///
  /// @param date the last answered day
  /// @param since the first day of the present stretch on the worse side: when the change seems to
  ///   have begun
  /// @param firstAlarm the day on which this stretch first crossed the limit
  record Unusual(LocalDate date, LocalDate since, LocalDate firstAlarm, Basis basis)
      implements Outcome {

    /// Whether this stretch is alarmed for the first time today; a person is told once a stretch.
    public boolean isNew() {
      return date.equals(firstAlarm);
    }

    /// The N of "your last N days look different from your usual", in calendar days.
    public int lastDays() {
      return Math.toIntExact(ChronoUnit.DAYS.between(since, date)) + 1;
    }
  }

  /// Too many days without answers to say anything. Missing is not the same as well.
  ///
  /// @param lastDay the last answered day
  /// @param daysMissing whole days without answers since, the day asked about not counted
  record Resting(LocalDate lastDay, int daysMissing) implements Outcome {}
}
