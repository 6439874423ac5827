package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.AccountId;

/// One thing that happened in a case.
///
/// @param what a tier, an outcome, a rung; empty where the deed says it all
/// @param words what was written about it
public record CaseEvent(
    Instant at,
    Deed deed,
    Optional<AccountId> by,
    String what,
    Optional<Confidential<String>> words) {
  /// What can happen.
  public enum Deed {
    OPENED,
    MORE_SAID,
    RAISED,
    REOPENED,
    PAGED,
    NOBODY_TO_PAGE,
    TAKEN,
    HANDED_OVER,
    REACHED,
    NOT_REACHED,
    LOWERING_ASKED,
    LOWERED,
    LOWERING_REFUSED,
    CLOCK_MISSED,
    REVIEWED,
    OUTSIDE_CALLED,
    FOLLOW_UP_BOOKED,
    CLOSED;

    public String key() {
      return "duty.deed-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
