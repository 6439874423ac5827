package org.evenkeel.server.rights;

import java.time.InstantSource;
import org.evenkeel.server.wall.Reach;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every minute whose day has come.
@Component
class ErasureTimer {
  private final Erasing erasing;
  private final InstantSource clock;

  ErasureTimer(Erasing erasing, InstantSource clock) {
    this.erasing = erasing;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void look() {
    Reach.HOUSE.during(() -> erasing.erase(clock.instant()));
  }

  @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
  void tidy() {
    Reach.HOUSE.during(() -> {
      erasing.eraseNameless(clock.instant());
      erasing.sweep(clock.instant());
    });
  }
}
