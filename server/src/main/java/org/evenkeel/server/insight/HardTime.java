package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/// A hard time, as the person tells it.
public record HardTime(UUID id, LocalDate from, LocalDate to) {
  /// A note this long before it began still counts as a note about it: an early warning is early.
  static final Period BEFORE = Period.ofDays(14);

  public HardTime {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "The hard time ends on %s and begins on %s; it ends on the day it begins or later"
              .formatted(to, from));
    }
  }

  /// Whether a note written on that day was about it: during it, or up to two weeks before.
  boolean wasNotedOn(LocalDate day) {
    return !day.isBefore(from.minus(BEFORE)) && !day.isAfter(to);
  }
}
