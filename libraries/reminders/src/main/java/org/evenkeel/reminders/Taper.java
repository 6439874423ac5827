package org.evenkeel.reminders;

import java.time.LocalDate;
import java.util.Optional;

/// Fewer reminders to who does not answer: daily, then every few days, then weekly, then none until
/// the person comes back. Where the steps lie is our judgement; no study settles it (an app's own
/// taper is reported in Bidargaddi et al. 2018).
///
/// @param daily unanswered reminders up to which the next comes the next day
/// @param everyThreeDays up to which it comes after three days
/// @param weekly up to which it comes after a week; then none
public record Taper(int daily, int everyThreeDays, int weekly) {
  public Taper {
    if (daily < 0 || everyThreeDays < daily || weekly < everyThreeDays) {
      throw new IllegalArgumentException(
          "The steps are %d, %d and %d; none is negative or under the one before"
              .formatted(daily, everyThreeDays, weekly));
    }
  }

  public static Taper withDefaults() {
    return new Taper(3, 6, 10);
  }

  /// The first day the next one may come; empty: stop, and wait for the person.
  public Optional<LocalDate> nextDay(LocalDate lastSent, int unanswered) {
    if (unanswered > weekly) {
      return Optional.empty();
    }
    return Optional.of(
        lastSent.plusDays(unanswered <= daily ? 1 : unanswered <= everyThreeDays ? 3 : 7));
  }
}
