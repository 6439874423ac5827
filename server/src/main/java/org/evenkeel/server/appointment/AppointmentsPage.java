package org.evenkeel.server.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// What is booked or promised to a person, soonest first.
public record AppointmentsPage(List<Entry> entries) implements Page {
  /// @param with the clinician's name
  /// @param wayKey message key of how they meet
  /// @param minutes how long, where that is set
  /// @param note from the clinician, where there is one
  public record Entry(
      Instant at, String with, String wayKey, Optional<Integer> minutes, Optional<String> note) {}

  @Override
  public String template() {
    return "appointment/mine.jte";
  }
}
