package org.evenkeel.earlywarning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// One answer: the number a person gave, and the day of theirs on which they gave it.
///
/// @param day the person's own calendar day
/// @param value the number on the scale of the question; finite
public record Moment(LocalDate day, double value) {

  public Moment {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The answer of %s is %s; an answer is a finite number".formatted(day, value));
    }
  }

  /// The answer given at an instant, counted to the day it was for the person in their zone.
  public static Moment at(Instant instant, ZoneId zone, double value) {
    return new Moment(LocalDate.ofInstant(instant, zone), value);
  }
}
