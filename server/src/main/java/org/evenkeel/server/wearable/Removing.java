package org.evenkeel.server.wearable;

import java.util.Set;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.wearablefiles.BodyStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes measurements away, and tells the days anew without them.
@Component
class Removing {
  private final Chunks chunks;
  private final DaysToTell days;
  private final ReadingJobs jobs;

  Removing(Chunks chunks, DaysToTell days, ReadingJobs jobs) {
    this.chunks = chunks;
    this.days = days;
    this.jobs = jobs;
  }

  @Transactional
  public void remove(PersonId person, Set<BodyStream> streams) {
    chunks.remove(person, streams);
    tellAnew(person);
  }

  @Transactional
  public void tellAnew(PersonId person) {
    days.allDue(person);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            jobs.workOut(person);
          }
        });
  }
}
