package org.evenkeel.server.safety;

import java.util.ArrayList;
import java.util.List;
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
    contact(ui, card, steps);
    next(ui, card, steps);
    return steps;
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
    if (card.crisis().waits()) {
      card.ladder().stream()
          .filter(step -> step.done().isEmpty() && step.due().isAfter(card.now()))
          .findFirst()
          .ifPresent(step ->
              steps.add(
                  Step.later(
                      when(ui, card, step.due()),
                      ui.text("duty.step-then", ui.text(step.page().key())),
                      "")));
    }
  }

  static String when(Ui ui, CaseCard card, java.time.Instant moment) {
    return ui.dayOf(moment).equals(ui.dayOf(card.now())) ? ui.time(moment) : ui.moment(moment);
  }
}
