package org.evenkeel.server.emergency;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.caseload.DeskNote;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells a supervisor, on the desk, that records opened in an emergency wait for a second look.
@Component
@Order(1)
class SecondLookNote implements DeskNote {
  private final Emergencies emergencies;

  SecondLookNote(Emergencies emergencies) {
    this.emergencies = emergencies;
  }

  @Override
  public Optional<Waiting> waiting(SignedInAccount me) {
    List<Opened> waiting =
        me.account().is(Role.SUPERVISOR) ? emergencies.waiting(me.account().id()) : List.of();
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Waiting(
                "attention",
                "emergency.desk",
                waiting.size(),
                "emergency.desk-words",
                "/people/emergency",
                "emergency.desk-link"));
  }
}
