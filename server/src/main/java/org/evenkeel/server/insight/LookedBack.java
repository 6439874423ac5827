package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.earlywarning.Feedback;
import org.evenkeel.earlywarning.Reckoning;
import org.evenkeel.earlywarning.Tuning;

/// What became of the notes, as the person tells it: which were right, which were not, and which
/// hard times had none.
///
/// **What this tells you, and what it does not.** It is one person's own count, made afterwards. A
/// note that was about nothing is not a fault of theirs, and a hard time without a note is not a
/// small one.
///
/// @param notes everything noticed, newest first
/// @param hardTimes as the person told them, newest first
public record LookedBack(List<Noted> notes, List<Told> hardTimes) {

  /// What a note turned out to be.
  public enum Turned {
    RIGHT,
    NOTHING,
    NOT_SAID
  }

  public record Noted(Insight insight, Turned turned) {}

  /// What became of a hard time.
  public enum Seen {
    NOTED,
    MISSED,
    /// No chart watched on any of its days, nor in the two weeks before: neither noted nor missed.
    NOT_WATCHED
  }

  public record Told(HardTime time, Seen seen) {}

  /// @param reckonings one for every chart that is watched, by its signal's name
  static LookedBack at(
      List<Insight> insights, List<HardTime> hardTimes, Map<String, Reckoning> reckonings) {
    return new LookedBack(
        insights.stream().map(one -> new Noted(one, turned(one, reckonings))).toList(),
        hardTimes.stream()
            .map(time -> new Told(time, seen(time.span(), reckonings.values())))
            .toList());
  }

  private static Turned turned(Insight insight, Map<String, Reckoning> reckonings) {
    boolean hard =
        Optional.ofNullable(reckonings.get(insight.signal())).stream()
            .flatMap(one -> one.right().stream())
            .anyMatch(run -> run.firstAlarm().equals(insight.firstAlarm()));
    Optional<Fit> said = insight.fit();
    if (hard || said.filter(Fit.YES::equals).isPresent()) {
      return Turned.RIGHT;
    }
    return said.filter(Fit.NO::equals).isPresent() ? Turned.NOTHING : Turned.NOT_SAID;
  }

  private static Seen seen(
      org.evenkeel.earlywarning.HardTime time, Collection<Reckoning> reckonings) {
    if (reckonings.stream().anyMatch(one -> one.noticed().contains(time))) {
      return Seen.NOTED;
    }
    return reckonings.stream().anyMatch(one -> one.missed().contains(time))
        ? Seen.MISSED
        : Seen.NOT_WATCHED;
  }

  public long count(Turned turned) {
    return notes.stream().filter(one -> one.turned() == turned).count();
  }

  public long count(Seen seen) {
    return hardTimes.stream().filter(one -> one.seen() == seen).count();
  }

  public boolean isEmpty() {
    return notes.isEmpty() && hardTimes.isEmpty();
  }

  /// What was said since the last choice speaks for. Only suggested; the person chooses.
  ///
  /// @param now the budget chosen
  /// @param chosen when
  Tuning tuning(FalseAlarmBudget now, LocalDate chosen) {
    List<Feedback> said =
        notes.reversed().stream()
            .filter(one -> one.insight().firstAlarm().isAfter(chosen))
            .flatMap(one -> feedback(one.turned()).stream())
            .toList();
    long missed =
        hardTimes.stream()
            .filter(one -> one.seen() == Seen.MISSED && one.time().to().isAfter(chosen))
            .count();
    return Tuning.of(now, said, Math.toIntExact(missed));
  }

  private static Optional<Feedback> feedback(Turned turned) {
    return switch (turned) {
      case RIGHT -> Optional.of(Feedback.USEFUL);
      case NOTHING -> Optional.of(Feedback.NOT_USEFUL);
      case NOT_SAID -> Optional.empty();
    };
  }
}
