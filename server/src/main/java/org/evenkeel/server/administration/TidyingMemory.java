package org.evenkeel.server.administration;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Gives memory back to a small machine. Starting up and long imports leave a heap several times as
/// large as what lives in it, and this collector hands pages back only after a full collection,
/// which a quiet house may not need for days. One costs about a tenth of a second.
@Component
class TidyingMemory {
  private static final long SPARE = 64L << 20;

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void opened() {
    tidy();
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
  void nowAndThen() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    if (heap.getCommitted() - heap.getUsed() > SPARE) {
      tidy();
    }
  }

  @SuppressWarnings("SystemGc")
  private static void tidy() {
    System.gc();
  }
}
