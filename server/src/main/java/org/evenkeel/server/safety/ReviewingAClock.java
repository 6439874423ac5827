package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.safety.CaseEvent.Deed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A clock that ran out is looked at by somebody else than the one whose case it was.
@Component
public class ReviewingAClock {
  private final CaseFile file;

  ReviewingAClock(CaseFile file) {
    this.file = file;
  }

  /// @return false when there is nothing to review, or this one had the case
  @Transactional
  public boolean review(CaseId id, Account by, String words, Instant at) {
    Optional<CrisisCase> missed =
        file.held(id).filter(CrisisCase::needsReview).filter(crisis -> !crisis.ownedBy(by.id()));
    missed.ifPresent(crisis -> {
      file.reviewed(id, by.id(), at);
      file.event(
          crisis.person(),
          id,
          Deed.REVIEWED,
          Optional.of(by.id()),
          "",
          Optional.of(words).filter(text -> !text.isBlank()),
          at);
    });
    return missed.isPresent();
  }
}
