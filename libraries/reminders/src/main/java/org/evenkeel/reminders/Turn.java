package org.evenkeel.reminders;

import java.time.Instant;
import java.time.LocalDate;

/// Whether it is time.
public sealed interface Turn {
  /// Send it, and keep the day in the same transaction: that alone makes it once a day.
  record Due(LocalDate day) implements Turn {}

  /// Not yet, or no more today.
  record Wait(Instant until) implements Turn {}
}
