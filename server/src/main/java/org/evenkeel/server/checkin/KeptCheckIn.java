package org.evenkeel.server.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.record.Observation.ZoneKnown;

/// A check-in as it was kept. Its words open only with a key that opens words.
///
/// @param deleted taken back by the person; kept for a day so that they can change their mind
public record KeptCheckIn(
    CheckInId id,
    Instant at,
    ZoneId zone,
    ZoneKnown zoneKnown,
    Optional<Integer> mood,
    Optional<Integer> energy,
    Set<Label> labels,
    Optional<Double> sleepHours,
    Optional<Integer> sleepQuality,
    Optional<Confidential<String>> words,
    boolean deleted) {
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
