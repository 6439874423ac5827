package org.evenkeel.server.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What somebody who helps sent: a message, a day to look again, or both.
///
/// @param id of the message, made by the page
record GuidedForm(UUID id, String text, String next) {
  static final int MOST = 8000;
  private static final Period FURTHEST = Period.ofYears(1);

  /// Empty where none is wished, or where it cannot be read.
  Optional<LocalDate> day() {
    try {
      return next.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(next));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /// Message keys of what is to be put right, by field.
  Map<String, String> slips(LocalDate today) {
    Map<String, String> slips = new LinkedHashMap<>();
    if (text.length() > MOST) {
      slips.put("text", "programme.guide-too-long");
    }
    if (!next.isBlank() && day().filter(day -> near(day, today)).isEmpty()) {
      slips.put("next", "programme.guide-no-day");
    }
    return slips;
  }

  private static boolean near(LocalDate day, LocalDate today) {
    return !day.isBefore(today) && !day.isAfter(today.plus(FURTHEST));
  }
}
