package org.evenkeel.diaryfiles;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/// The instant of a row and the person's zone at it.
record When(Instant instant, ZoneId zone, ZoneKnown known, ClockReading clock) {

  /// A zone and how it is known.
  record Place(ZoneId zone, ZoneKnown known) {}

  /// An instant that is certain, in this zone.
  static When at(Instant instant, Place place) {
    return new When(instant, place.zone(), place.known(), ClockReading.PLAIN);
  }

  /// What the clock showed in a place. In the hour that a clock skips, the time is moved on by the
  /// gap; in the hour that it repeats, the first is taken.
  static When at(LocalDateTime local, Place place) {
    List<ZoneOffset> offsets = place.zone().getRules().getValidOffsets(local);
    return switch (offsets.size()) {
      case 0 -> afterTheGap(local, place);
      case 1 -> decided(local, offsets.getFirst(), place, ClockReading.PLAIN);
      default -> decided(local, offsets.getFirst(), place, ClockReading.FIRST_OF_REPEATED_HOUR);
    };
  }

  /// What the clock showed at an offset from UTC that the file gives. The place keeps its name when
  /// it agrees with the offset; UTC says nothing about where the person was.
  static When at(LocalDateTime local, ZoneOffset offset, Place place) {
    Instant instant = local.toInstant(offset);
    boolean agrees = place.zone().getRules().getOffset(instant).equals(offset);
    return at(
        instant,
        agrees || offset.equals(ZoneOffset.UTC) ? place : new Place(offset, ZoneKnown.TOLD));
  }

  private static When afterTheGap(LocalDateTime local, Place place) {
    ZoneOffsetTransition gap = place.zone().getRules().getTransition(local);
    return decided(
        local.plus(gap.getDuration()),
        gap.getOffsetAfter(),
        place,
        ClockReading.MOVED_OUT_OF_SKIPPED_HOUR);
  }

  private static When decided(
      LocalDateTime local, ZoneOffset offset, Place place, ClockReading clock) {
    return new When(local.toInstant(offset), place.zone(), place.known(), clock);
  }
}
