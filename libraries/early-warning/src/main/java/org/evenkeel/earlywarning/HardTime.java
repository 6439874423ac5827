package org.evenkeel.earlywarning;

import java.time.LocalDate;

/// A time that was hard, as the person says looking back.
///
/// @param from first day
/// @param to last day, the first or later
public record HardTime(LocalDate from, LocalDate to) {

  public HardTime {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "The hard time runs from %s to %s; it ends on its first day or later"
              .formatted(from, to));
    }
  }
}
