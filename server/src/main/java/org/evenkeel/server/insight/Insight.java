package org.evenkeel.server.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.evenkeel.earlywarning.WorseWhen;

/// One stretch of days that stood out from a person's usual, and on what that rests.
///
/// **What this tells you, and what it does not.** These days differ from the person's own usual by
/// more than chance explains. It says nothing of why, it is no diagnosis, and it predicts nothing;
/// see [org.evenkeel.earlywarning.Sentinel].
///
/// @param signal its name on the record
/// @param since when the change seems to have begun
/// @param firstAlarm the day on which it first stood out
/// @param fit what the person said about it, if anything yet
public record Insight(
    InsightId id,
    String signal,
    WorseWhen worseWhen,
    LocalDate since,
    LocalDate firstAlarm,
    Instant raisedAt,
    Why why,
    Optional<Fit> fit) {

  /// The numbers behind an insight, as they were when it was raised.
  ///
  /// @param statistic how far the days had drifted, in deviations of the usual days
  /// @param limit the drift above which days count as unusual
  /// @param usualMean mean of the days that set the usual, on the signal's scale
  /// @param usualDeviation their standard deviation
  /// @param usualDays how many days set the usual
  /// @param falseAlarmShare share of people who did not change and would be alarmed within 90 days,
  ///   0 to 1
  /// @param baseRate share of people here taken to worsen, 0 to 1
  /// @param rightShare of alarms like this one, the share that is right at that base rate
  public record Why(
      double statistic,
      double limit,
      double usualMean,
      double usualDeviation,
      int usualDays,
      LocalDate usualFrom,
      LocalDate usualTo,
      double falseAlarmShare,
      double baseRate,
      double rightShare) {}

  /// Says which, never what.
  @Override
  public String toString() {
    return "insight " + id;
  }
}
