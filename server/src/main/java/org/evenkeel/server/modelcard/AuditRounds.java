package org.evenkeel.server.modelcard;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evenkeel.server.insight.CountedNowAndThen;
import org.evenkeel.server.wall.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Audits once a day, and soon when somebody asks for it.
@Component
class AuditRounds implements CountedNowAndThen {
  private static final Logger log = LoggerFactory.getLogger(AuditRounds.class);

  private final Auditing auditing;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("auditing").factory());
  private final AtomicBoolean waiting = new AtomicBoolean();

  AuditRounds(Auditing auditing) {
    this.auditing = auditing;
  }

  /// After everything that learns.
  @Override
  public void count() {
    soon();
  }

  void soon() {
    if (!worker.isShutdown() && waiting.compareAndSet(false, true)) {
      worker.execute(Reach.HOUSE.around(this::audit));
    }
  }

  private void audit() {
    waiting.set(false);
    try {
      auditing.audit();
    } catch (RuntimeException e) {
      log.error("{} while auditing; the last audits stand", e.getClass().getSimpleName());
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdown();
  }
}
