package org.evenkeel.server.modelcard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.evenkeel.server.web.Slips;

/// What was typed about a decision.
///
/// @param until a day, as `2027-01-31`
public record DecisionForm(String what, String why, String until) {
  static final DecisionForm EMPTY = new DecisionForm("", "", "");
  private static final int SHORTEST = 10;
  private static final int LONGEST = 1000;

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(until.strip()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  Slips slips(LocalDate today) {
    boolean soon =
        day().filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(1))).isPresent();
    return Slips.none()
        .unless(fits(what), "what", "modelcard.slip-words", SHORTEST, LONGEST)
        .unless(fits(why), "why", "modelcard.slip-words", SHORTEST, LONGEST)
        .unless(soon, "until", "modelcard.slip-until");
  }

  private static boolean fits(String words) {
    int length = words.strip().length();
    return length >= SHORTEST && length <= LONGEST;
  }
}
