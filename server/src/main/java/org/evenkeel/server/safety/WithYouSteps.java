package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.server.safety.WithYouPage.Standing.Told;
import org.evenkeel.server.web.Step;
import org.evenkeel.server.web.Ui;

/// "What happens next", line by line.
public final class WithYouSteps {
  private final Ui ui;
  private final WithYouPage page;
  private final Told told;
  private final String who;

  private WithYouSteps(Ui ui, WithYouPage page, Told told) {
    this.ui = ui;
    this.page = page;
    this.told = told;
    this.who = told.who().orElseGet(() -> ui.text("safety.next-someone"));
  }

  public static List<Step> of(Ui ui, WithYouPage page, Told told) {
    return new WithYouSteps(ui, page, told).all();
  }

  private List<Step> all() {
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.done(
            "",
            ui.text("safety.next-saved"),
            ui.text("safety.next-saved-at", moment(told.savedAt()))));
    steps.add(knows());
    steps.add(contact());
    if (told.reachedAt().isEmpty()) {
      ask().ifPresent(steps::add);
      again().ifPresent(steps::add);
    }
    return steps;
  }

  private Step knows() {
    if (told.taken()) {
      return Step.done("", ui.text("safety.next-knows"), ui.text("safety.next-has-it", who));
    }
    if (told.opensAt().isPresent()) {
      return Step.now(
          "",
          ui.text("safety.next-closed"),
          ui.text("safety.next-opens", moment(told.opensAt().get())));
    }
    return Step.done(
        "",
        ui.text("safety.next-knows"),
        ui.text(told.seen() ? "safety.next-has-read" : "safety.next-paged", who));
  }

  private Step contact() {
    if (told.reachedAt().isPresent()) {
      return Step.done(moment(told.reachedAt().get()), ui.text("safety.next-reached", who), "");
    }
    if (told.late()) {
      return Step.now("", ui.text("safety.next-late"), ui.text("safety.next-late-words"));
    }
    String by = told.due().map(this::moment).orElse("");
    String what =
        page.number().isPresent()
            ? ui.text("safety.next-call", who)
            : ui.text("safety.next-write", who);
    String detail =
        page.number()
            .map(number -> ui.text("safety.next-call-on", number))
            .orElseGet(() -> ui.text("safety.next-leave-number"));
    String when = by.isEmpty() ? "" : ui.text("safety.next-by", by);
    return told.opensAt().isPresent() && !told.taken()
        ? Step.later(when, what, detail)
        : Step.now(when, what, detail);
  }

  private Optional<Step> ask() {
    return told.askNextAt()
        .filter(next -> told.opensAt().isEmpty())
        .map(next ->
            Step.later(
                "",
                ui.text("safety.next-others", who),
                ui.text("safety.next-others-at", time(next))));
  }

  private Optional<Step> again() {
    if (told.tries().isEmpty() || page.number().isEmpty()) {
      return Optional.empty();
    }
    String times = told.tries().stream().map(this::time).collect(Collectors.joining(", "));
    String tries = ui.text("safety.next-tries", who, times);
    String contacts =
        page.contacts().stream().filter(Contact::mayCall).map(Contact::name).findFirst().orElse("");
    return Optional.of(
        Step.later(
            "",
            ui.text("safety.next-no-answer"),
            contacts.isEmpty()
                ? tries
                : tries + " " + ui.text("safety.next-then-contact", contacts)));
  }

  /// A time alone says today; another day is named.
  private String moment(Instant moment) {
    return ui.dayOf(moment).equals(ui.dayOf(page.now())) ? ui.time(moment) : ui.moment(moment);
  }

  private String time(Instant moment) {
    return moment(moment);
  }
}
