package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.earlywarning.AlarmRun;
import org.evenkeel.earlywarning.Baseline;
import org.evenkeel.earlywarning.Coverage;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.Drift;
import org.evenkeel.earlywarning.Outcome;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.server.record.Signal;

/// One signal of one person over a stretch of days.
///
/// **What this tells you, and what it does not.** It shows the days as they were said, and whether
/// the recent ones stand out from the person's own usual. It does not say why, and it is no
/// diagnosis.
///
/// @param days days with an answer, between the first and the last shown
/// @param drift a line for the eye, in unbroken pieces
/// @param warning early warning over these days; empty where the signal is not watched, or the
///   reader may not see insights
public record Story(
    Signal signal,
    LocalDate from,
    LocalDate to,
    List<DayMean> days,
    List<List<Drift.Point>> drift,
    Optional<Warning> warning) {

  /// @param usual the days that set the usual; empty while it is still learned
  /// @param runs alarms that touch the days shown, oldest first
  /// @param alarmDays the days shown that stood out
  /// @param now what can be said on the last day shown; a day still going on counts as far as it
  ///   has come
  /// @param coverage of the last two weeks shown
  /// @param newUsuals days from which a new usual is learned, oldest first
  public record Warning(
      WorseWhen worseWhen,
      Optional<Baseline> usual,
      List<AlarmRun> runs,
      List<LocalDate> alarmDays,
      Outcome now,
      Coverage coverage,
      List<LocalDate> newUsuals) {
    /// Nothing can be said although nothing stands out: too few of the last days have an answer.
    /// Days that stand out are told of however few they are.
    public boolean abstains() {
      return now instanceof Outcome.Usual && !coverage.isEnough();
    }
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "story from " + from + " to " + to;
  }
}
