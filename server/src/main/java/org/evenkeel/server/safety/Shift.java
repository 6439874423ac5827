package org.evenkeel.server.safety;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;

/// One line of the roster: this clinician, every week on this day, between these hours of the
/// clinic's own clock. A shift that ends no later than it begins runs into the next day.
public record Shift(
    UUID id,
    AccountId clinician,
    Part part,
    DayOfWeek day,
    LocalTime from,
    LocalTime until,
    ZoneId zone) {
  /// What somebody on the roster is there for.
  public enum Part {
    /// Answers cases; is paged first.
    DUTY,
    /// Is paged when duty does not answer.
    SECOND,
    /// Is paged when nobody on the team answers.
    SUPERVISOR;

    public String key() {
      return "duty.part-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// The shift of the week that begins on this date. Clock changes make it longer or shorter; the
  /// hour that comes twice is taken the first time it comes, so that nobody is promised the second.
  Span on(LocalDate date) {
    ZonedDateTime begin = date.atTime(from).atZone(zone);
    LocalDate lastDay = until.isAfter(from) ? date : date.plusDays(1);
    return new Span(begin.toInstant(), lastDay.atTime(until).atZone(zone).toInstant(), this);
  }
}
