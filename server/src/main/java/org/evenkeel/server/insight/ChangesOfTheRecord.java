package org.evenkeel.server.insight;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /// What devices measured is told of on pages of its own; nothing watches it here.
  private static final String WORN = "worn:";

  /// What was recorded, and the charts that are worked out of it.
  private static Set<String> changed(Recorded recorded) {
    return recorded.signals().stream()
        .flatMap(one -> Stream.concat(Stream.of(one), CheckInCharts.changedBy(one).stream()))
        .collect(Collectors.toSet());
  }

  @EventListener
  void on(Recorded recorded) {
    if (recorded.signals().stream().allMatch(signal -> signal.startsWith(WORN))) {
      return;
    }
    Instant over = recorded.firstDay().plusDays(1).atStartOfDay(recorded.zone()).toInstant();
    Instant now = clock.instant();
    due.add(recorded.person(), changed(recorded), recorded.firstDay(), over, now);
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
