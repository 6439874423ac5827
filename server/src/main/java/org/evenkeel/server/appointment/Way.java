package org.evenkeel.server.appointment;

import java.util.Locale;

/// How two people meet.
public enum Way {
  PHONE,
  IN_PERSON;

  /// Such as `appointment.way-in-person`.
  public String messageKey() {
    return "appointment.way-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
