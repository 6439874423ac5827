package org.evenkeel.server.administration;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks after the disk twice a second, in a thread of its own: throws the ballast overboard when
/// almost nothing is left, and takes it aboard again when there is plenty.
@Component
class RoomKeeper {
  static final long ALMOST_NOTHING = 32L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(RoomKeeper.class);
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final Disk disk;
  private final Room room;
  private final Ballast ballast;
  private volatile boolean stopping;
  private boolean wasShort;

  /// @param megabytes of ballast
  @Autowired
  RoomKeeper(
      Disk disk,
      Room room,
      @Value("${evenkeel.keys}") Path keys,
      @Value("${evenkeel.room.ballast:0}") long megabytes) {
    this(disk, room, new Ballast(keys.resolveSibling("ballast"), megabytes << 20));
  }

  RoomKeeper(Disk disk, Room room, Ballast ballast) {
    this.disk = disk;
    this.room = room;
    this.ballast = ballast;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofPlatform().daemon().name("room").start(this::watch);
  }

  @PreDestroy
  void end() {
    stopping = true;
  }

  private void watch() {
    while (!stopping) {
      look();
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  void look() {
    long free = disk.free();
    try {
      if (ballast.isAboard() && free < ALMOST_NOTHING) {
        ballast.drop();
      } else if (!ballast.isAboard() && free > plenty()) {
        ballast.load();
      }
    } catch (IOException e) {
      LOG.warn("The ballast could not be moved: {}", e.getClass().getSimpleName());
    }
    tell();
  }

  private long plenty() {
    return FoldersCheck.LEAST_ROOM + ballast.bytes();
  }

  private void tell() {
    boolean isShort = room.isShort();
    if (isShort && !wasShort) {
      LOG.error("The disk is full: what people write is given back to them until there is room");
    } else if (!isShort && wasShort) {
      LOG.info("There is room again: what people write is kept");
    }
    wasShort = isShort;
  }
}
