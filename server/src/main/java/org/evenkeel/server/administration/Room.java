package org.evenkeel.server.administration;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether there is room for what people write. The last of it is kept back for what must go on
/// while the disk is full: reading, which leaves lines in the log, calls for help, signing in, and
/// the database itself, which stops when it cannot write.
@Component
class Room implements Warns {
  private static final long MEGABYTE = 1L << 20;

  private final Disk disk;
  private final long keptBack;

  /// @param keptBack in megabytes
  Room(Disk disk, @Value("${evenkeel.room.kept-back:128}") long keptBack) {
    this.disk = disk;
    this.keptBack = keptBack * MEGABYTE;
  }

  boolean isShort() {
    return disk.free() < keptBack;
  }

  @Override
  public List<String> warnings(Instant now) {
    long free = disk.free();
    if (free < keptBack) {
      return List.of(
          "room: %d MB left; what people write is kept again from %d MB on"
              .formatted(free / MEGABYTE, keptBack / MEGABYTE));
    }
    return free < 4 * keptBack
        ? List.of(
            "room: %d MB left; below %d MB nothing new is kept"
                .formatted(free / MEGABYTE, keptBack / MEGABYTE))
        : List.of();
  }
}
