package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;

/// Somebody may not be safe, and a human answers.
///
/// @param rule the version of the rule that placed it
/// @param run which climb of the ladder this is
/// @param runAt when this climb began
/// @param owner whose case it is; the one on duty until somebody takes it
/// @param taken who took it in this climb
/// @param due by when a human is in touch; empty where the roster promises nothing
/// @param reachedAt when a human was in touch
/// @param tryAgainAt when contact is tried next
/// @param missedAt when the clock ran out without contact
/// @param reviewed whether somebody looked at a missed clock
public record CrisisCase(
    CaseId id,
    PersonId person,
    boolean watchdog,
    Tier tier,
    String rule,
    Instant openedAt,
    int run,
    Instant runAt,
    Optional<AccountId> owner,
    Optional<Taken> taken,
    Optional<Instant> due,
    Optional<Instant> reachedAt,
    Optional<Instant> tryAgainAt,
    Optional<Instant> missedAt,
    boolean reviewed,
    Optional<Closed> closed) {
  /// Somebody has it in hand.
  public record Taken(AccountId by, Instant at) {}

  /// It ended like this.
  public record Closed(AccountId by, Instant at, Outcome outcome) {}

  public boolean open() {
    return closed.isEmpty();
  }

  /// Nobody has it in hand yet: the ladder climbs.
  public boolean waits() {
    return open() && taken.isEmpty();
  }

  public boolean needsReview() {
    return missedAt.isPresent() && !reviewed;
  }

  /// This clinician took it and has not passed it on.
  public boolean inHandOf(AccountId account) {
    return taken.filter(one -> one.by().equals(account)).isPresent();
  }

  public boolean ownedBy(AccountId account) {
    return owner.filter(account::equals).isPresent();
  }
}
