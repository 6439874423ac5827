package org.evenkeel.server.web.chart;

import java.time.LocalDate;

/// Whether the chart points at one stretch of days as different from the person's usual.
public sealed interface Change {
  /// Nothing stands out.
  record None() implements Change {}

  /// Days that differ, from one day on.
  ///
  /// @param from first day that differs
  /// @param noticed day on which it was noticed
  /// @param words "Unusual for you"
  /// @param since "from 14 Nov"
  record Since(LocalDate from, LocalDate noticed, String words, String since) implements Change {
    public Since {
      if (noticed.isBefore(from)) {
        throw new IllegalArgumentException(
            "A change that began on " + from + " cannot be noticed on " + noticed);
      }
    }
  }
}
