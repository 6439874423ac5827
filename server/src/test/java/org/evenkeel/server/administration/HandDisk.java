package org.evenkeel.server.administration;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// A disk that a test fills by hand; with plenty of room until then.
@Primary
@Component
class HandDisk implements Disk {
  private static final long PLENTY = 1L << 40;

  private volatile long free = PLENTY;

  @Override
  public long free() {
    return free;
  }

  void leave(long megabytes) {
    free = megabytes << 20;
  }

  void clear() {
    free = PLENTY;
  }
}
