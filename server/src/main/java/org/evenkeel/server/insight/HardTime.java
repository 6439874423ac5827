package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.util.UUID;

/// A hard time, as the person tells it.
public record HardTime(UUID id, LocalDate from, LocalDate to) {
  public HardTime {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "The hard time ends on %s and begins on %s; it ends on the day it begins or later"
              .formatted(to, from));
    }
  }

  /// Its days.
  org.evenkeel.earlywarning.HardTime span() {
    return new org.evenkeel.earlywarning.HardTime(from, to);
  }
}
