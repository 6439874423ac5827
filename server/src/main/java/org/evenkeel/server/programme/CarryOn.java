package org.evenkeel.server.programme;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.today.TodayCard;
import org.evenkeel.server.web.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The programme that somebody was at last, on their home page. It says where they stand, never for
/// how long they were away. Where the last session made them feel worse, it says nothing.
@Component
@Order(20)
class CarryOn implements TodayCard {
  private final Progresses progresses;
  private final Programmes programmes;
  private final CareAccesses accesses;
  private final InstantSource clock;

  CarryOn(
      Progresses progresses, Programmes programmes, CareAccesses accesses, InstantSource clock) {
    this.progresses = progresses;
    this.programmes = programmes;
    this.accesses = accesses;
    this.clock = clock;
  }

  @Override
  public Optional<Shown> shown(SignedInAccount me, Ui ui) {
    return progresses.of(accesses.own(me), ui, clock.instant()).stream()
        .filter(one -> one.begun() && !one.aside() && !one.worseLast())
        .filter(one -> !programmes.resting(one.programme()))
        .max(Comparator.comparing(CarryOn::lastHere))
        .flatMap(one -> one.next().map(next -> note(one, next, ui)));
  }

  private static java.time.Instant lastHere(Progress progress) {
    return progress.last().orElseGet(() -> progress.course().orElseThrow().begun());
  }

  private static Shown note(Progress progress, SessionState next, Ui ui) {
    return new TodayCard.Note(
        "practise",
        ui.text("programme.carry-on-with", progress.programme().title()),
        ui.text(
            "programme.carry-on-words",
            next.number(),
            progress.sessions().size(),
            next.session().title()),
        progress.address(next),
        ui.text("programme.carry-on"));
  }
}
