package org.evenkeel.server.programme;

import java.util.Optional;
import org.evenkeel.server.caseload.DeskNote;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells, on the desk, how many people who want a helper beside them wait for a word today.
@Component
@Order(10)
class GuidedNote implements DeskNote {
  private final Guiding guiding;

  GuidedNote(Guiding guiding) {
    this.guiding = guiding;
  }

  @Override
  public Optional<Waiting> waiting(SignedInAccount me) {
    int due = (int) guiding.people(me).stream().filter(GuidedListPage.Line::due).count();
    return due == 0
        ? Optional.empty()
        : Optional.of(
            new Waiting(
                "practise",
                "programme.desk",
                due,
                "programme.desk-words",
                "/desk/guided",
                "programme.desk-link"));
  }
}
