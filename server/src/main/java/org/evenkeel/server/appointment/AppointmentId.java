package org.evenkeel.server.appointment;

import java.util.UUID;

/// One appointment; made by the page it is booked on, so that a form sent twice books once.
public record AppointmentId(UUID value) {
  public static AppointmentId random() {
    return new AppointmentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
