package org.evenkeel.server.insight;

import java.time.Instant;
import java.time.InstantSource;
import org.evenkeel.server.record.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Notes what changed on a record, in the same transaction: one statement, and none of the work.
@Component
class ChangesOfTheRecord {
  private final DueSignals due;
  private final Noticing noticing;
  private final InstantSource clock;

  ChangesOfTheRecord(DueSignals due, Noticing noticing, InstantSource clock) {
    this.due = due;
    this.noticing = noticing;
    this.clock = clock;
  }

  @EventListener
  void on(Recorded recorded) {
    Instant over = recorded.firstDay().plusDays(1).atStartOfDay(recorded.zone()).toInstant();
    Instant now = clock.instant();
    due.add(recorded.person(), recorded.signals(), recorded.firstDay(), over, now);
    if (!over.isAfter(now)) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              noticing.soon();
            }
          });
    }
  }
}
