package org.evenkeel.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.evenkeel.reminders.Turn.Due;
import org.evenkeel.reminders.Turn.Wait;

/// A reminder at a time of day.
///
/// On a day on which the clock skips that time it comes as much later as the clock skipped; on a
/// day on which the time comes twice, at the first. A day that a zone leaves out has none. What is
/// remembered is the last local day, so that a clock set back, a restart or a move to another zone
/// sends nothing twice, and a clock set forward over the time sends it late on the same day. A day
/// that was missed whole is not made up for.
///
/// @param at on the person's wall; when quiet hours cover it, it is sent at their end, if that is
///   still the same day, and else not at all
public record DailyReminder(LocalTime at, QuietHours quiet) {
  /// When it is due on that day, if it is.
  public Optional<Instant> on(LocalDate day, ZoneId zone) {
    return allowed()
        .map(time -> onTheSameDay(day.atTime(time), zone))
        .filter(due -> due.toLocalDate().equals(day))
        .map(ZonedDateTime::toInstant);
  }

  /// Nuuk skips the last hour of a day: what lies in it comes as much earlier, since later is
  /// another day.
  private static ZonedDateTime onTheSameDay(LocalDateTime wanted, ZoneId zone) {
    ZonedDateTime later = wanted.atZone(zone);
    ZoneOffsetTransition skipped = zone.getRules().getTransition(wanted);
    return skipped == null || later.toLocalDate().equals(wanted.toLocalDate())
        ? later
        : wanted.minus(skipped.getDuration()).atZone(zone);
  }

  private Optional<LocalTime> allowed() {
    if (!quiet.cover(at)) {
      return Optional.of(at);
    }
    return quiet.until().isAfter(at) ? Optional.of(quiet.until()) : Optional.empty();
  }

  /// @param last the local day it was last sent for; `LocalDate.MIN` if it never was
  public Turn turn(Instant now, ZoneId zone, LocalDate last) {
    ZonedDateTime here = now.atZone(zone);
    LocalDate today = here.toLocalDate();
    Optional<Instant> due = on(today, zone);
    if (!today.isAfter(last) || due.isEmpty()) {
      return new Wait(next(today.isAfter(last) ? today : last, zone));
    }
    if (now.isBefore(due.get())) {
      return new Wait(due.get());
    }
    return quiet.cover(here.toLocalTime()) ? new Wait(next(today, zone)) : new Due(today);
  }

  /// The first time it is due after a day; a fortnight on where it never is, to be asked again
  /// then.
  private Instant next(LocalDate day, ZoneId zone) {
    for (int ahead = 1; ahead < 14; ahead++) {
      Optional<Instant> due = on(day.plusDays(ahead), zone);
      if (due.isPresent()) {
        return due.get();
      }
    }
    return day.plusDays(14).atStartOfDay(zone).toInstant();
  }
}
