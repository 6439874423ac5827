package org.evenkeel.server.appointment;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time.
///
/// @param minutes 5 to 180
public record Slot(Instant at, int minutes) {
  static final int FEWEST = 5;
  static final int MOST = 180;

  public Slot {
    if (minutes < FEWEST || minutes > MOST) {
      throw new IllegalArgumentException(
          "An appointment lasts " + FEWEST + " to " + MOST + " minutes, not " + minutes);
    }
  }

  public Instant end() {
    return at.plus(Duration.ofMinutes(minutes));
  }
}
