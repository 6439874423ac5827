package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Step;
import org.evenkeel.server.web.Ui;

/// The ladder of a case, from the answer to the next step that comes if nobody acts.
public final class CaseSteps {
  private CaseSteps() {}

  public static List<Step> of(Ui ui, CaseCard card) {
    CrisisCase crisis = card.crisis();
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.done(when(ui, card, card.reasons().getLast().at()), ui.text("duty.step-said"), ""));
    for (LadderStep step : card.ladder()) {
      if (step.done().isPresent()) {
        steps.add(
            Step.done(
                when(ui, card, step.done().get()),
                ui.text("duty.step-paged", ui.text(step.page().key())),
                ""));
      }
    }
    crisis
        .taken()
        .ifPresent(taken ->
            steps.add(
                Step.done(
                    when(ui, card, taken.at()),
                    ui.text("duty.step-taken", card.takenBy().orElse("")),
                    "")));
    List<Step> next = new ArrayList<>();
    next(ui, card, next);
    if (climbsBeforeContact(card)) {
      steps.addAll(next);
      contact(ui, card, steps);
    } else {
      contact(ui, card, steps);
      steps.addAll(next);
    }
    return steps;
  }

  /// Steps stand in the order in which they come.
  private static boolean climbsBeforeContact(CaseCard card) {
    Instant contact = card.crisis().tryAgainAt().or(() -> card.crisis().due()).orElse(Instant.MIN);
    return rung(card).filter(step -> step.due().isBefore(contact)).isPresent();
  }

  /// Who is paged next if nobody takes the case.
  private static Optional<LadderStep> rung(CaseCard card) {
    return card.ladder().stream()
        .filter(step -> card.crisis().waits())
        .filter(step -> step.done().isEmpty() && step.due().isAfter(card.now()))
        .findFirst();
  }

  private static void contact(Ui ui, CaseCard card, List<Step> steps) {
    CrisisCase crisis = card.crisis();
    if (crisis.reachedAt().isPresent()) {
      steps.add(
          Step.done(when(ui, card, crisis.reachedAt().get()), ui.text("duty.step-reached"), ""));
    } else if (crisis.tryAgainAt().isPresent()) {
      steps.add(
          Step.now(when(ui, card, crisis.tryAgainAt().get()), ui.text("duty.step-try-again"), ""));
    } else {
      crisis
          .due()
          .ifPresent(due -> steps.add(Step.now(when(ui, card, due), ui.text("duty.step-due"), "")));
    }
  }

  private static void next(Ui ui, CaseCard card, List<Step> steps) {
    rung(card)
        .ifPresent(step ->
            steps.add(
                Step.later(
                    when(ui, card, step.due()),
                    ui.text("duty.step-then", ui.text(step.page().key())),
                    "")));
  }

  static String when(Ui ui, CaseCard card, Instant moment) {
    return ui.dayOf(moment).equals(ui.dayOf(card.now())) ? ui.time(moment) : ui.moment(moment);
  }
}
