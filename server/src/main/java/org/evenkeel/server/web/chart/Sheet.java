package org.evenkeel.server.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Where days and values lie on a sheet: days from left to right, higher values higher up.
///
/// @param low value at the bottom
/// @param high value at the top
record Sheet(
    LocalDate from,
    LocalDate to,
    double left,
    double right,
    double low,
    double high,
    double top,
    double bottom) {
  Sheet {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A chart runs from a first day to a last, not from " + from + " to " + to);
    }
    if (!(low < high)) {
      throw new IllegalArgumentException("A scale runs upwards, not from " + low + " to " + high);
    }
  }

  double across(LocalDate day) {
    long days = ChronoUnit.DAYS.between(from, to);
    return days == 0
        ? (left + right) / 2
        : left + (right - left) * ChronoUnit.DAYS.between(from, day) / days;
  }

  double up(double value) {
    return bottom - (bottom - top) * (value - low) / (high - low);
  }

  Curve.Spot spot(LocalDate day, double value) {
    return new Curve.Spot(across(day), up(value));
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
