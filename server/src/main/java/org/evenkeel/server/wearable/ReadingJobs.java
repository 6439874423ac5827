package org.evenkeel.server.wearable;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.wall.Reach;
import org.evenkeel.server.wearable.Archives.Owned;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Readings in the background, two at a time, each followed by the days it touched. What was being
/// read when the house stopped is taken up when it starts, days of older rules are worked out anew,
/// and uploads that broke off are thrown away.
@Component
class ReadingJobs {
  private static final int AT_ONCE = 2;
  private static final int SECONDS_TO_END = 3;
  private static final Duration STILL_COMING = Duration.ofHours(6);

  private final Archives archives;
  private final SealedPieces pieces;
  private final ReadingAnArchive reading;
  private final WorkingOutDays workingOut;
  private final DaysToTell days;
  private final InstantSource clock;
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("wearable-", 0).factory());

  ReadingJobs(
      Archives archives,
      SealedPieces pieces,
      ReadingAnArchive reading,
      WorkingOutDays workingOut,
      DaysToTell days,
      InstantSource clock) {
    this.archives = archives;
    this.pieces = pieces;
    this.reading = reading;
    this.workingOut = workingOut;
    this.days = days;
    this.clock = clock;
  }

  void start(Owned one) {
    readers.execute(
        Reach.person(one.person().value())
            .around(() -> {
              reading.read(one);
              workingOut.workOut(one.person());
            }));
  }

  void workOut(PersonId person) {
    readers.execute(Reach.person(person.value()).around(() -> workingOut.workOut(person)));
  }

  @EventListener(ApplicationReadyEvent.class)
  void takeUp() {
    Reach.HOUSE.during(archives::reading).forEach(this::start);
    Reach.HOUSE.during(days::people).forEach(this::workOut);
    Reach.HOUSE.during(() -> archives.brokenOff(clock.instant().minus(STILL_COMING))).stream()
        .forEach(one -> Reach.person(one.person().value()).around(() -> forget(one)).run());
  }

  private void forget(Owned one) {
    pieces.remove(one);
    archives.end(one, BroughtArchive.State.GONE, clock.instant(), java.util.Optional.empty());
  }

  @PreDestroy
  void stop() throws InterruptedException {
    reading.close();
    workingOut.close();
    readers.shutdown();
    if (!readers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
      readers.shutdownNow();
    }
  }
}
