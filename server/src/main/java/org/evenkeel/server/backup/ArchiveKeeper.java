package org.evenkeel.server.backup;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.server.administration.Warns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Where an archive was asked for (`bin/serve --archive`): looks every second whether a piece of
/// log waits, in a thread of its own, and takes copies to start from in another. Warns when it fell
/// behind.
@Component
class ArchiveKeeper implements Warns {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveKeeper.class);
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final Duration BETWEEN_BASES = Duration.ofMinutes(1);
  private static final Duration BETWEEN_ROLLS = Duration.ofHours(1);
  private static final Duration NOTICED_AFTER = Duration.ofMinutes(2);
  private static final Duration WITHOUT_BASE_AT_MOST = Duration.ofHours(2);

  private final Optional<Archiving> archiving;
  private final InstantSource clock;
  private final Instant begun;
  private volatile boolean stopping;
  private volatile Optional<Instant> failingSince = Optional.empty();
  private Instant rolled = Instant.EPOCH;

  ArchiveKeeper(
      @Value("${evenkeel.archive:}") String archive,
      @Value("${evenkeel.archive-keys:}") String archiveKeys,
      @Value("${evenkeel.keys}") Path keys,
      @Value("${spring.flyway.url:}") String url,
      @Value("${spring.flyway.user:}") String owner,
      @Value("${spring.flyway.password:}") String password,
      InstantSource clock)
      throws IOException {
    this.clock = clock;
    this.begun = clock.instant();
    Path data = keys.toAbsolutePath().resolveSibling("");
    this.archiving =
        archive.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Archiving(
                    data,
                    BackupFolders.checked(data, Path.of(archive), Path.of(archiveKeys)),
                    new Archiving.Owner(url, owner, password),
                    clock));
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    archiving.ifPresent(work -> {
      Thread.ofPlatform().daemon().name("archive").start(() -> keep(work));
      Thread.ofPlatform().daemon().name("archive-base").start(() -> keepBases(work));
    });
  }

  @PreDestroy
  void end() {
    stopping = true;
  }

  private void keep(Archiving work) {
    while (!stopping) {
      try {
        work.carry();
        roll(work);
        failingSince = Optional.empty();
      } catch (IOException | RuntimeException trouble) {
        failed(work, trouble);
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private void roll(Archiving work) throws IOException {
    if (rolled.plus(BETWEEN_ROLLS).isBefore(clock.instant())) {
      work.roll();
      rolled = clock.instant();
    }
  }

  private void failed(Archiving work, Exception trouble) {
    if (failingSince.isEmpty()) {
      failingSince = Optional.of(clock.instant());
      LOG.error("The log of the database could not be archived: {}", trouble.getClass().getName());
    }
    try {
      if (work.spare()) {
        LOG.error("The archive has a gap from now on; a new one begins when it can be written");
      }
    } catch (IOException e) {
      LOG.error("The spool of the log could not be emptied: {}", e.getClass().getName());
    }
  }

  private void keepBases(Archiving work) {
    while (!stopping) {
      try {
        if (work.needsBase()) {
          work.takeBase();
          LOG.info("The archive has a new copy of the database to start from");
        }
      } catch (IOException | RuntimeException trouble) {
        LOG.error("No copy for the archive: {}", trouble.getClass().getName());
      }
      LockSupport.parkNanos(BETWEEN_BASES.toNanos());
    }
  }

  @Override
  public List<String> warnings(Instant now) {
    List<String> warnings = new ArrayList<>();
    failingSince
        .filter(since -> since.plus(NOTICED_AFTER).isBefore(now))
        .ifPresent(since -> warnings.add("archive: nothing could be kept since " + since));
    archiving.flatMap(work -> withoutBase(work, now)).ifPresent(warnings::add);
    return warnings;
  }

  private Optional<String> withoutBase(Archiving work, Instant now) {
    try {
      Instant due =
          work.newestBase().map(newest -> newest.plus(Archiving.A_NEW_BASE_EVERY)).orElse(begun);
      return due.plus(WITHOUT_BASE_AT_MOST).isBefore(now)
          ? Optional.of("archive: a new copy to start from is due since " + due)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of("archive: the folder cannot be read");
    }
  }
}
