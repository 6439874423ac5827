package org.evenkeel.server.emergency;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody who does not care for a person opens their record, because waiting could do harm. It
/// closes by itself after an hour.
@Component
class OpeningInAnEmergency {
  static final Duration LONGEST = Duration.ofHours(1);

  private final Emergencies emergencies;
  private final CareRelationships relationships;
  private final AuditLog audit;
  private final InstantSource clock;

  OpeningInAnEmergency(
      Emergencies emergencies,
      CareRelationships relationships,
      AuditLog audit,
      InstantSource clock) {
    this.emergencies = emergencies;
    this.relationships = relationships;
    this.audit = audit;
    this.clock = clock;
  }

  /// Where they care for the person already nothing is opened.
  @Transactional
  public void open(AccountId by, PersonId person, Why why, String words) {
    if (relationships.exists(by, person)) {
      return;
    }
    Instant now = clock.instant();
    Instant until = now.plus(LONGEST);
    emergencies.add(
        new Opened(UUID.randomUUID(), person, by, why, words, now, until, Optional.empty()));
    relationships.beginUntil(until, by, person);
    log(now, by, person, "opened-in-emergency");
  }

  /// The second look. What should not have been opened closes at once.
  ///
  /// @return false when it is not theirs to look at, or somebody has looked already
  @Transactional
  public boolean review(AccountId by, UUID id, Verdict verdict) {
    Optional<Opened> opened = emergencies.find(id);
    Instant now = clock.instant();
    if (opened.isEmpty() || !emergencies.reviewed(id, by, verdict, now)) {
      return false;
    }
    log(now, by, opened.get().person(), "reviewed-emergency");
    if (verdict == Verdict.WRONG) {
      close(opened.get(), now);
    }
    return true;
  }

  /// Whoever opened it is done before the hour is over.
  @Transactional
  public void done(AccountId by, UUID id) {
    emergencies
        .find(id)
        .filter(opened -> opened.by().equals(by))
        .ifPresent(opened -> close(opened, clock.instant()));
  }

  private void close(Opened opened, Instant now) {
    emergencies.ended(opened.id(), now);
    if (relationships.until(opened.by(), opened.person()).isPresent()) {
      relationships.end(opened.by(), opened.person());
    }
  }

  private void log(Instant at, AccountId by, PersonId person, String deed) {
    audit.add(new AuditLine(at, by, Optional.of(person), deed, ""));
  }
}
