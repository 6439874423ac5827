package org.evenkeel.server.diary;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.wall.Reach;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Readings in the background, two at a time. What was being read when the house stopped is taken
/// up when it starts; two readings of one file never both keep a step.
@Component
class ReadingJobs {
  private static final int AT_ONCE = 2;
  private static final int SECONDS_TO_END = 3;

  private final Imports imports;
  private final ReadingADiary reading;
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("diary-", 0).factory());

  ReadingJobs(Imports imports, ReadingADiary reading) {
    this.imports = imports;
    this.reading = reading;
  }

  void start(Owned one) {
    readers.execute(Reach.person(one.person().value()).around(() -> reading.read(one)));
  }

  @EventListener(ApplicationReadyEvent.class)
  void takeUp() {
    Reach.HOUSE.during(imports::reading).forEach(this::start);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    reading.close();
    readers.shutdown();
    if (!readers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
      readers.shutdownNow();
    }
  }
}
