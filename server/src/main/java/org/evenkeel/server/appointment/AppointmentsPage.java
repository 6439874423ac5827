package org.evenkeel.server.appointment;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Page;

/// What is booked for a person, soonest first.
public record AppointmentsPage(List<Entry> entries) implements Page {
  /// @param note from the clinician, where there is one
  public record Entry(Appointment appointment, Optional<String> note) {}

  @Override
  public String template() {
    return "appointment/mine.jte";
  }
}
