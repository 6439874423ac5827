package org.evenkeel.server.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.earlywarning.Baseline;
import org.evenkeel.earlywarning.Basis;
import org.evenkeel.earlywarning.Outcome;
import org.evenkeel.earlywarning.PredictiveValue;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.Insight.Why;
import org.evenkeel.server.record.Signal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Turns what a sentinel found into an insight, once, with its basis.
@Component
class Raising {
  /// Where a tenth of the people worsen: an example for pages, until the house knows its own share
  /// ([RightHere]).
  private static final double EXAMPLE = 0.10;

  private final Insights insights;
  private final ApplicationEventPublisher events;

  Raising(Insights insights, ApplicationEventPublisher events) {
    this.insights = insights;
    this.events = events;
  }

  /// Keeps each stretch found; tells the house only of the one that still stands out at the end.
  void raise(
      PersonId person, Signal signal, List<Outcome.Unusual> found, Outcome atTheEnd, Instant now) {
    for (Outcome.Unusual one : found) {
      boolean isNew = insights.raise(person, insight(signal, one, now));
      if (isNew && stands(atTheEnd, one)) {
        events.publishEvent(new InsightRaised(person, signal.name(), one.firstAlarm()));
      }
    }
  }

  void withdraw(
      PersonId person, Signal signal, LocalDate from, List<Outcome.Unusual> found, Instant now) {
    List<LocalDate> firstAlarms = found.stream().map(Outcome.Unusual::firstAlarm).toList();
    insights.withdrawAllBut(person, signal.name(), from, firstAlarms, now);
  }

  private static boolean stands(Outcome atTheEnd, Outcome.Unusual one) {
    return atTheEnd instanceof Outcome.Unusual last && last.firstAlarm().equals(one.firstAlarm());
  }

  private Insight insight(Signal signal, Outcome.Unusual found, Instant now) {
    return new Insight(
        InsightId.random(),
        signal.name(),
        found.basis().sentinel().worseWhen(),
        found.since(),
        found.firstAlarm(),
        now,
        why(found.basis()),
        java.util.Optional.empty());
  }

  private Why why(Basis basis) {
    Baseline usual = basis.usual();
    return new Why(
        basis.statistic(),
        basis.limit(),
        usual.mean(),
        usual.deviation(),
        usual.days(),
        usual.from(),
        usual.to(),
        basis.expectedFalseAlarms().share(),
        EXAMPLE,
        PredictiveValue.positive(RightHere.SENSITIVITY, RightHere.SPECIFICITY, EXAMPLE));
  }
}
