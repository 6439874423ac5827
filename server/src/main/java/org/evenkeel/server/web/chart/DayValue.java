package org.evenkeel.server.web.chart;

import java.time.LocalDate;

/// One day's value on a chart's scale, such as the mean of a day's moods. A day without a value is
/// simply not in the list.
public record DayValue(LocalDate day, double value) {
  public DayValue {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The value of " + day + " is " + value + "; leave a day without a value out");
    }
  }
}
