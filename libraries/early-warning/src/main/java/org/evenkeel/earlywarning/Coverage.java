package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.List;

/// How many of the last days have answers. Where fewer than half have, a silent chart says nothing,
/// and a page should say that instead of "usual": missing is not the same as well.
///
/// @param answered days with answers
/// @param of how many calendar days
public record Coverage(int answered, int of) {

  /// How many days are looked at, unless said otherwise.
  public static final int DAYS = 14;

  private static final double ENOUGH = 0.5;

  public Coverage {
    if (of < 1 || answered < 0 || answered > of) {
      throw new IllegalArgumentException(
          "%d of %d days have answers; it is from none to all of at least one"
              .formatted(answered, of));
    }
  }

  /// Of the fourteen days up to and with today.
  public static Coverage of(List<DayMean> days, LocalDate today) {
    return of(days, today, DAYS);
  }

  /// @param last how many days up to and with today
  public static Coverage of(List<DayMean> days, LocalDate today, int last) {
    LocalDate before = today.minusDays(last);
    long answered =
        days.stream()
            .map(DayMean::date)
            .filter(date -> date.isAfter(before) && !date.isAfter(today))
            .distinct()
            .count();
    return new Coverage((int) answered, last);
  }

  public double share() {
    return (double) answered / of;
  }

  /// Whether half of the days or more have answers.
  public boolean isEnough() {
    return share() >= ENOUGH;
  }
}
