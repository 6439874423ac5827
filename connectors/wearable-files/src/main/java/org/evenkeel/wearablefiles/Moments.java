package org.evenkeel.wearablefiles;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// Reads the ways in which makers write a time.
///
/// @param zone in which times without a zone are read
record Moments(ZoneId zone) {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final DateTimeFormatter FITBIT =
      DateTimeFormatter.ofPattern("MM/dd/uu HH:mm:ss", Locale.ROOT);

  /// ISO 8601: with an offset it tells its zone; with `Z` or none it does not.
  Optional<Moment> iso(String text) {
    try {
      return kept(
          text.length() == 10
              ? local(LocalDate.parse(text).atStartOfDay())
              : of(
                  DateTimeFormatter.ISO_DATE_TIME.parseBest(
                      text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from),
                  text.endsWith("Z")));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /// Years that nobody lived through leave no room to count on from.
  private static Optional<Moment> kept(Moment moment) {
    boolean near = moment.at().isAfter(EARLIEST) && moment.at().isBefore(LATEST);
    return near ? Optional.of(moment) : Optional.empty();
  }

  private Moment of(TemporalAccessor time, boolean universal) {
    if (time instanceof OffsetDateTime with) {
      return universal
          ? universal(with.toInstant())
          : new Moment(with.toInstant(), with.getOffset().getTotalSeconds(), ZoneKnown.TOLD);
    }
    return local(LocalDateTime.from(time));
  }

  /// A local time in the reader's zone.
  Moment local(LocalDateTime time) {
    ZonedDateTime at = time.atZone(zone);
    return new Moment(at.toInstant(), at.getOffset().getTotalSeconds(), ZoneKnown.UNKNOWN);
  }

  /// A time in UTC, with the clock as it would stand in the reader's zone.
  Moment universal(Instant at) {
    return new Moment(at, zone.getRules().getOffset(at).getTotalSeconds(), ZoneKnown.INFERRED);
  }

  /// `01/31/20 23:59:59` in UTC, as Fitbit writes it.
  Optional<Moment> fitbit(String text) {
    try {
      return Optional.of(universal(LocalDateTime.parse(text, FITBIT).toInstant(ZoneOffset.UTC)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The day that `01/31/20 00:00:00` names, from its local midnight.
  Optional<Moment> fitbitDay(String text) {
    try {
      return Optional.of(local(LocalDateTime.parse(text, FITBIT)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// Seconds since 1970, with their parts.
  Optional<Moment> seconds(double seconds) {
    return Math.abs(seconds) < 1e11
        ? Optional.of(universal(Instant.ofEpochMilli(Math.round(seconds * 1000))))
        : Optional.empty();
  }
}
