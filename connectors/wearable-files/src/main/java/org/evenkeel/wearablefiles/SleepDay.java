package org.evenkeel.wearablefiles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day to which a sleep belongs: the one on which its sleeper got up.
///
/// A sleep whose middle lies at six in the evening or later belongs to the next day, so that a
/// night that began before midnight is one night, and an afternoon's nap stays where it was.
public final class SleepDay {

  private static final Duration SIX_HOURS = Duration.ofHours(6);

  private SleepDay() {}

  /// The day of a sleep between two moments.
  ///
  /// @param zone where it was slept
  /// @throws IllegalArgumentException when it ends before it begins
  public static LocalDate of(Instant from, Instant to, ZoneId zone) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A sleep from %s to %s; it cannot end before it begins".formatted(from, to));
    }
    Instant middle = from.plus(Duration.between(from, to).dividedBy(2));
    return middle.atZone(zone).toLocalDateTime().plus(SIX_HOURS).toLocalDate();
  }
}
