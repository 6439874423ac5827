package org.evenkeel.server.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// One value at one moment.
///
/// @param id made by whoever observed, so that the same observation sent twice is kept once
/// @param zone the person's zone then; with the moment it gives the person's day
/// @param zoneKnown how the zone is known
/// @param source the feature that observed and the row it has more about it in
public record Observation(
    UUID id,
    Signal signal,
    double value,
    Instant at,
    ZoneId zone,
    ZoneKnown zoneKnown,
    Source source) {
  public enum ZoneKnown {
    TOLD,
    INFERRED,
    UNKNOWN
  }

  /// @param name such as `check-in`, `questionnaire`, `diary`
  public record Source(String name, UUID row) {}

  public Observation {
    if (!(value >= signal.low() && value <= signal.high())) {
      throw new IllegalArgumentException(
          signal.name()
              + " is "
              + value
              + "; it ranges from "
              + signal.low()
              + " to "
              + signal.high());
    }
  }

  public LocalDate day() {
    return LocalDate.ofInstant(at, zone);
  }
}
