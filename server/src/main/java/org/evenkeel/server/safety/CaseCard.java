package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.AccountId;

/// One open case as a desk shows it.
///
/// @param paged who was paged in this climb, first page first
/// @param number the number to call, for the one who has taken the case
public record CaseCard(
    CrisisCase crisis,
    String name,
    List<Stated> reasons,
    List<LadderStep> ladder,
    List<String> paged,
    Optional<String> owner,
    Optional<String> takenBy,
    Optional<String> number,
    AccountId me,
    Instant now) {
  public String address() {
    return CasePages.ADDRESS + "/" + crisis.id();
  }

  /// The digits that go with the name.
  public String sign() {
    return crisis.person().sign();
  }

  public boolean mine() {
    return crisis.taken().filter(taken -> taken.by().equals(me)).isPresent();
  }

  /// Nobody has it, or it is mine: it needs me.
  public boolean needsMe() {
    return crisis.waits() || mine() || crisis.ownedBy(me);
  }

  /// Minutes until a human is to be in touch; negative when late.
  public Optional<Long> minutesLeft() {
    return crisis.due().map(due -> java.time.Duration.between(now, due).toMinutes());
  }
}
