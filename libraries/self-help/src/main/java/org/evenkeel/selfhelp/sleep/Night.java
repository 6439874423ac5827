package org.evenkeel.selfhelp.sleep;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/// One night of the diary.
///
/// @param morning the day on which it ended
public record Night(LocalDate morning, Duration inBed, Duration asleep) {
  private static final Duration DAY = Duration.ofDays(1);

  public Night {
    if (!inBed.isPositive() || inBed.compareTo(DAY) > 0) {
      throw new IllegalArgumentException(
          "Time in bed is %s; it is more than none and a day at most".formatted(inBed));
    }
    if (asleep.isNegative() || asleep.compareTo(inBed) > 0) {
      throw new IllegalArgumentException(
          "Slept %s of %s in bed; it lies between none and all".formatted(asleep, inBed));
    }
  }

  /// Consensus Sleep Diary (Carney et al. 2012, doi:10.5665/sleep.1642): time in bed from going to
  /// bed until getting up; asleep from trying to sleep until the last waking, less the time to fall
  /// asleep and the time awake in between. Guesses that leave less than nothing count as no sleep.
  public static Night of(
      LocalDate morning,
      LocalTime bed,
      LocalTime tried,
      Duration toFallAsleep,
      Duration awake,
      LocalTime woke,
      LocalTime gotUp) {
    Duration inBed = between(bed, gotUp);
    Duration left = between(tried, woke).minus(toFallAsleep).minus(awake);
    Duration asleep = left.isNegative() ? Duration.ZERO : left;
    return new Night(morning, inBed, asleep.compareTo(inBed) > 0 ? inBed : asleep);
  }

  private static Duration between(LocalTime from, LocalTime until) {
    Duration length = Duration.between(from, until);
    return length.isNegative() ? length.plus(DAY) : length;
  }
}
