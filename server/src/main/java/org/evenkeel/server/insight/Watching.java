package org.evenkeel.server.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Signal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person decides how they are watched. Every choice has the days looked at again.
@Component
class Watching {
  private final Choices choices;
  private final KeptStates states;
  private final DueSignals due;
  private final Signals signals;
  private final CareAccesses accesses;

  Watching(
      Choices choices, KeptStates states, DueSignals due, Signals signals, CareAccesses accesses) {
    this.choices = choices;
    this.states = states;
    this.due = due;
    this.signals = signals;
    this.accesses = accesses;
  }

  @Transactional
  public void choose(PersonId person, Signal signal, Watched watched, Instant now) {
    choices.watch(person, signal, watched);
    lookAgain(person, now);
    lookAgain(person, signal.name(), now);
  }

  @Transactional
  public void allow(PersonId person, FalseAlarmBudget budget, Instant now) {
    choices.allow(person, budget, now);
    lookAgain(person, now);
  }

  /// All of them, because they share one budget.
  private void lookAgain(PersonId person, Instant now) {
    signals
        .of(accesses.understanding(person))
        .forEach(signal -> lookAgain(person, signal.name(), now));
  }

  /// The usual is learned anew from this day on, as the person agreed.
  @Transactional
  public void learnAnew(PersonId person, Signal signal, LocalDate from, Instant now) {
    choices.learnAnew(person, signal.name(), from, now);
    lookAgain(person, signal.name(), now);
  }

  /// That was not it after all: the usual before counts again.
  @Transactional
  public void goBack(PersonId person, Signal signal, Instant now) {
    choices.goBack(person, signal.name(), now);
    lookAgain(person, signal.name(), now);
  }

  /// Takes the due row before the state, as [CatchingUp] does, so that neither waits for the other.
  private void lookAgain(PersonId person, String signal, Instant now) {
    due.add(person, List.of(signal), LocalDate.EPOCH, now, now);
    states.forget(person, signal);
  }
}
