package org.evenkeel.server.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.record.Observation.ZoneKnown;

/// What a person says about now. Everything may be left out, but not all of it.
///
/// @param id made where it was written, so that sending it twice keeps it once
/// @param zone the person's zone then; with the moment it gives their day
/// @param mood 1 (very low) to 5 (very good)
/// @param energy 1 (worn out) to 5 (lively)
/// @param sleepHours hours asleep in the night before, 0 to 24
/// @param sleepQuality 1 (very poor) to 5 (very good)
/// @param words at most [#MOST_WORDS] characters, not blank
public record CheckIn(
    CheckInId id,
    Instant at,
    ZoneId zone,
    ZoneKnown zoneKnown,
    Optional<Integer> mood,
    Optional<Integer> energy,
    Set<Label> labels,
    Optional<Double> sleepHours,
    Optional<Integer> sleepQuality,
    Optional<String> words) {
  /// The longest text, in characters.
  public static final int MOST_WORDS = 4000;

  public CheckIn {
    labels = Set.copyOf(labels);
    mood.ifPresent(level -> step("Mood", level));
    energy.ifPresent(level -> step("Energy", level));
    sleepQuality.ifPresent(level -> step("Quality of sleep", level));
    sleepHours.ifPresent(CheckIn::hours);
    words.ifPresent(CheckIn::text);
    if (mood.isEmpty()
        && energy.isEmpty()
        && labels.isEmpty()
        && sleepHours.isEmpty()
        && sleepQuality.isEmpty()
        && words.isEmpty()) {
      throw new IllegalArgumentException("A check-in says one thing at least; this says none");
    }
  }

  /// One tap.
  public static CheckIn ofMood(CheckInId id, Instant at, ZoneId zone, int mood) {
    return new CheckIn(
        id,
        at,
        zone,
        ZoneKnown.TOLD,
        Optional.of(mood),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static void step(String what, int level) {
    if (level < 1 || level > 5) {
      throw new IllegalArgumentException(what + " is " + level + "; it ranges from 1 to 5");
    }
  }

  private static void hours(double hours) {
    if (!(hours >= 0 && hours <= 24)) {
      throw new IllegalArgumentException("Sleep is " + hours + " hours; it ranges from 0 to 24");
    }
  }

  private static void text(String words) {
    if (words.isBlank() || words.length() > MOST_WORDS) {
      throw new IllegalArgumentException(
          "The words have " + words.length() + " characters; they have 1 to " + MOST_WORDS);
    }
  }

  /// The person's own day.
  public LocalDate day() {
    return LocalDate.ofInstant(at, zone);
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "check-in " + id;
  }
}
