package org.evenkeel.server.audit;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;

/// One line: at this time, this account did this about this person. `deed` is a message key below
/// `audit.`; `what` names kinds of data, never their content.
public record AuditLine(
    Instant at, AccountId by, Optional<PersonId> about, String deed, String what) {
  public AuditLine {
    if (!deed.matches("[a-z-]{1,40}")) {
      throw new IllegalArgumentException("A deed is a short name such as read-record, not " + deed);
    }
  }
}
