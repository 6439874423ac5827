package org.evenkeel.server.insight;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evenkeel.server.wall.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Understands by itself what is due: soon after days of the past were recorded, and every minute
/// for days that have just ended.
@Component
class Noticing {
  private static final Logger log = LoggerFactory.getLogger(Noticing.class);
  private static final Duration LATER = Duration.ofHours(1);

  private final CatchingUp catchingUp;
  private final InstantSource clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("noticing").factory());
  private final AtomicBoolean waiting = new AtomicBoolean();

  Noticing(CatchingUp catchingUp, InstantSource clock) {
    this.catchingUp = catchingUp;
    this.clock = clock;
  }

  @Configuration
  @EnableScheduling
  static class Hourglass {}

  @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
  void soon() {
    if (!worker.isShutdown() && waiting.compareAndSet(false, true)) {
      worker.execute(Reach.HOUSE.around(this::look));
    }
  }

  private void look() {
    waiting.set(false);
    Instant now = clock.instant();
    try {
      boolean more = true;
      while (more && !worker.isShutdown()) {
        more = catchingUp.next(now);
      }
    } catch (RuntimeException e) {
      log.error(
          "{} while looking at a person's days; that one waits", e.getClass().getSimpleName());
      catchingUp.putOff(now, now.plus(LATER));
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdown();
  }
}
