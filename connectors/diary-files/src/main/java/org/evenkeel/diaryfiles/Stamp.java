package org.evenkeel.diaryfiles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Day and time in one cell, and the zone if it says one: `2026-11-23T08:30:00+01:00`, `23/11/2026,
/// 8:30 pm`, `2026-11-23 08:30 [Europe/Madrid]`.
///
/// @param local what the clock showed
/// @param offset the offset from UTC, when the cell gives it
/// @param region the named zone, when the cell gives it
record Stamp(LocalDateTime local, Optional<ZoneOffset> offset, Optional<ZoneId> region) {

  private static final int LONGEST = 60;
  private static final Pattern PARTS =
      Pattern.compile(
          "(\\d[\\d./-]{5,9})(?:,?\\s+|[Tt])(\\d{1,2}:[^\\[+Z-]*?)"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?\\s*(?:\\[(.+)])?");

  static Optional<Stamp> parse(String text, DateOrder order) {
    if (text.length() > LONGEST || text.indexOf(':') < 0) {
      return Optional.empty();
    }
    Matcher parts = PARTS.matcher(text);
    return parts.matches() ? stamp(parts, order) : Optional.empty();
  }

  private static Optional<Stamp> stamp(Matcher parts, DateOrder order) {
    Optional<LocalDate> day = Days.parse(parts.group(1), order);
    Optional<LocalTime> time = Times.parse(parts.group(2));
    Optional<ZoneOffset> offset = zone(parts.group(3)).map(zone -> (ZoneOffset) zone);
    Optional<ZoneId> region = zone(parts.group(4));
    boolean understood =
        day.isPresent()
            && time.isPresent()
            && isUnderstood(parts.group(3), offset)
            && isUnderstood(parts.group(4), region);
    return understood
        ? Optional.of(new Stamp(day.get().atTime(time.get()), offset, region))
        : Optional.empty();
  }

  private static Optional<ZoneId> zone(@Nullable String written) {
    return Optional.ofNullable(written).flatMap(Zones::parse);
  }

  private static boolean isUnderstood(@Nullable String written, Optional<? extends ZoneId> zone) {
    return written == null || zone.isPresent();
  }

  /// The instant, where the row was written in this place unless the cell knows better.
  When in(When.Place place) {
    When.Place there = region.map(zone -> new When.Place(zone, ZoneKnown.TOLD)).orElse(place);
    return offset.map(known -> When.at(local, known, there)).orElseGet(() -> When.at(local, there));
  }
}
