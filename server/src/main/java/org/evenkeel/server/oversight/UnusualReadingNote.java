package org.evenkeel.server.oversight;

import java.time.InstantSource;
import java.util.Optional;
import org.evenkeel.server.caseload.DeskNote;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells a supervisor, on the desk, that days of unusual reading wait for a look.
@Component
@Order(2)
class UnusualReadingNote implements DeskNote {
  private final Readings readings;
  private final InstantSource clock;

  UnusualReadingNote(Readings readings, InstantSource clock) {
    this.readings = readings;
    this.clock = clock;
  }

  @Override
  public Optional<Waiting> waiting(SignedInAccount me) {
    int days =
        me.account().is(Role.SUPERVISOR)
            ? readings.waiting(me.account().id(), clock.instant()).size()
            : 0;
    return days == 0
        ? Optional.empty()
        : Optional.of(
            new Waiting(
                "attention",
                "oversight.desk",
                days,
                "oversight.desk-words",
                "/oversight",
                "oversight.desk-link"));
  }
}
