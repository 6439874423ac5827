package org.evenkeel.server.identity;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody who works here care for a person, or ends it. The person can read who arranged it.
@Component
class ArrangingCare {
  private final CareRelationships relationships;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ArrangingCare(
      CareRelationships relationships, ApplicationEventPublisher events, InstantSource clock) {
    this.relationships = relationships;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void begin(AccountId clinician, PersonId person, AccountId by) {
    if (!relationships.exists(clinician, person)) {
      relationships.begin(clinician, person);
      events.publishEvent(new CareChanged(person, clinician, by, clock.instant()));
    }
  }

  @Transactional
  public void end(AccountId clinician, PersonId person, AccountId by) {
    if (relationships.exists(clinician, person)) {
      relationships.end(clinician, person);
      events.publishEvent(new CareChanged(person, clinician, by, clock.instant()));
    }
  }
}
