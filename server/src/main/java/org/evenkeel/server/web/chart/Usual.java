package org.evenkeel.server.web.chart;

import java.time.LocalDate;

/// A person's usual range, or that it is not known yet.
public sealed interface Usual {
  /// Not enough days yet to speak of a usual.
  record NotYet() implements Usual {}

  /// @param low lower edge, on the chart's scale
  /// @param high upper edge, on the chart's scale
  /// @param from first day that set the range
  /// @param to last day that set the range
  /// @param name what to call the band ("Your usual", "sets your usual")
  record Range(double low, double high, LocalDate from, LocalDate to, String name)
      implements Usual {
    public Range {
      if (!(low <= high)) {
        throw new IllegalArgumentException(
            "A usual range runs from low to high, not from " + low + " to " + high);
      }
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "A usual range is set from a first day to a last, not from " + from + " to " + to);
      }
    }
  }
}
