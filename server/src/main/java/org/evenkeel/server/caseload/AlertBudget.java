package org.evenkeel.server.caseload;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// How many alerts a clinician wants on their first list. What is beyond it stands in a second list
/// on the same page. Calls for help, reliable worsening and what people ask for never count.
///
/// @param number 1 to 50
public record AlertBudget(int number, Per per) {
  public enum Per {
    DAY,
    WEEK;

    /// Such as `caseload.per-day`.
    public String messageKey() {
      return "caseload.per-" + name().toLowerCase(Locale.ROOT);
    }
  }

  static final int MOST = 50;

  public AlertBudget {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException(
          "The budget is %d alerts; it can be 1 to %d".formatted(number, MOST));
    }
  }

  /// When the day or the week began in which this moment lies; weeks begin on Monday.
  Instant begun(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate first =
        switch (per) {
          case DAY -> today;
          case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    return first.atStartOfDay(zone).toInstant();
  }
}
