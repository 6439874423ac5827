package org.evenkeel.server.caseload;

import java.util.Optional;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells a supervisor, on the desk, that courses of help keep asking for a look.
@Component
@Order(3)
class AskingNote implements DeskNote {
  private final AskingCourses asking;

  AskingNote(AskingCourses asking) {
    this.asking = asking;
  }

  @Override
  public Optional<Waiting> waiting(SignedInAccount me) {
    int clinicians = me.account().is(Role.SUPERVISOR) ? asking.waiting() : 0;
    return clinicians == 0
        ? Optional.empty()
        : Optional.of(
            new Waiting(
                "attention",
                "caseload.asking-desk",
                clinicians,
                "caseload.asking-desk-words",
                "/oversight/courses",
                "caseload.asking-desk-link"));
  }
}
