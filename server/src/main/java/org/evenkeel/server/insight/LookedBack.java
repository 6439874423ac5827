package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What became of the notes, as the person tells it: which were right, which were not, and which
/// hard times had none.
///
/// **What this tells you, and what it does not.** It is one person's own count, made afterwards. A
/// note that was about nothing is not a fault of theirs, and a hard time without a note is not a
/// small one.
///
/// @param notes everything noticed, newest first
/// @param hardTimes as the person told them, newest first
public record LookedBack(List<Noted> notes, List<HardTime> hardTimes) {

  /// What a note turned out to be.
  public enum Turned {
    RIGHT,
    NOTHING,
    NOT_SAID
  }

  public record Noted(Insight insight, Turned turned) {}

  static LookedBack at(List<Insight> insights, List<HardTime> hardTimes) {
    return new LookedBack(
        insights.stream().map(one -> new Noted(one, turned(one, hardTimes))).toList(), hardTimes);
  }

  private static Turned turned(Insight insight, List<HardTime> hardTimes) {
    boolean hard = hardTimes.stream().anyMatch(time -> time.wasNotedOn(insight.firstAlarm()));
    Optional<Fit> said = insight.fit();
    if (hard || said.filter(Fit.YES::equals).isPresent()) {
      return Turned.RIGHT;
    }
    return said.filter(Fit.NO::equals).isPresent() ? Turned.NOTHING : Turned.NOT_SAID;
  }

  public long count(Turned turned) {
    return notes.stream().filter(one -> one.turned() == turned).count();
  }

  /// Hard times about which no note was written.
  public List<HardTime> missed() {
    return hardTimes.stream().filter(time -> !noted(time)).toList();
  }

  public boolean noted(HardTime time) {
    return notes.stream().anyMatch(one -> time.wasNotedOn(one.insight().firstAlarm()));
  }

  public boolean isEmpty() {
    return notes.isEmpty() && hardTimes.isEmpty();
  }

  /// Another budget that what was said since the last choice speaks for: fewer notes after two that
  /// were about nothing, more after a hard time without one where none was about nothing. Only
  /// suggested; the person chooses.
  ///
  /// @param budgets at most one false note in so many days, each that can be chosen
  /// @param now the one chosen
  Optional<Integer> anotherBudget(List<Integer> budgets, int now, LocalDate chosen) {
    long nothing =
        notes.stream()
            .filter(one -> one.turned() == Turned.NOTHING)
            .filter(one -> one.insight().firstAlarm().isAfter(chosen))
            .count();
    if (nothing >= 2) {
      return budgets.stream().filter(days -> days > now).min(Comparator.naturalOrder());
    }
    boolean missed = missed().stream().anyMatch(time -> time.to().isAfter(chosen));
    return nothing == 0 && missed
        ? budgets.stream().filter(days -> days < now).max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
