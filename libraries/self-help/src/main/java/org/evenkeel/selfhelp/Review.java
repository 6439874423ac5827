package org.evenkeel.selfhelp;

import java.time.LocalDate;
import java.time.Period;

/// When somebody last read the whole against its sources, and the last day it may be shown without
/// being read again.
public record Review(LocalDate reviewed, LocalDate until) {
  /// The longest time between two reviews.
  public static final Period LONGEST = Period.ofYears(2);

  public Review {
    if (!until.isAfter(reviewed) || until.isAfter(reviewed.plus(LONGEST))) {
      throw new IllegalArgumentException(
          "Read on %s and good until %s; the second is later, by two years at most"
              .formatted(reviewed, until));
    }
  }

  public boolean isCurrent(LocalDate today) {
    return !today.isAfter(until);
  }
}
