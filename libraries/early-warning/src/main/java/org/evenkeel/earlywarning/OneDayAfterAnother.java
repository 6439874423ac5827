package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The order of days.
final class OneDayAfterAnother {

  private OneDayAfterAnother() {}

  static void check(List<DayMean> days) {
    for (int i = 1; i < days.size(); i++) {
      check(days.get(i - 1).date(), days.get(i).date());
    }
  }

  static void check(LocalDate last, LocalDate next) {
    if (!next.isAfter(last)) {
      throw new IllegalArgumentException(
          "%s comes after %s; days are given one after another, each once".formatted(next, last));
    }
  }

  static int missingBetween(LocalDate last, LocalDate next) {
    return Math.toIntExact(ChronoUnit.DAYS.between(last, next)) - 1;
  }
}
