package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;

/// Somebody was paged about a case. Each receipt is the moment it happened.
public record DutyPage(
    UUID id,
    PersonId person,
    CaseId about,
    AccountId to,
    Why why,
    Instant sentAt,
    Optional<Instant> shownAt,
    Optional<Instant> openedAt) {
  /// What a page is about.
  public enum Why {
    RUNG,
    MORE,
    HANDED_OVER,
    CLOCK,
    LOWERING,
    TRY_AGAIN;

    public String key() {
      return "duty.why-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
