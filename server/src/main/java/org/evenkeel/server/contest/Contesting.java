package org.evenkeel.server.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Promises a day for an answer, where somebody is there to give one, and keeps the answer.
@Component
public class Contesting {
  /// An answer is promised within a week.
  private static final Period PROMISED = Period.ofDays(7);

  private final Contests contests;
  private final CareRelationships relationships;
  private final AuditLog audit;

  Contesting(Contests contests, CareRelationships relationships, AuditLog audit) {
    this.contests = contests;
    this.relationships = relationships;
    this.audit = audit;
  }

  /// By when somebody would answer; empty where nobody cares for the person.
  Optional<LocalDate> promised(SignedInAccount me, Instant now) {
    List<AccountId> there = relationships.cliniciansOf(me.person());
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(now, me.zone()).plus(PROMISED));
  }

  /// The same one sent twice is kept once.
  public void contest(SignedInAccount me, UUID id, UUID about, String words, Instant now) {
    contests.add(me.person(), id, about, words, now, promised(me, now));
  }

  /// @return false when somebody answered before
  @Transactional
  public boolean answer(PersonId person, UUID id, AccountId by, String words, Instant now) {
    boolean first = contests.answer(person, id, by, words, now);
    if (first) {
      audit.add(new AuditLine(now, by, Optional.of(person), "answered-contest", ""));
    }
    return first;
  }
}
