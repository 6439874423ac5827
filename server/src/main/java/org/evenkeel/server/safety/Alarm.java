package org.evenkeel.server.safety;

import java.util.UUID;

/// What a timer is about, as its id in the timers' table.
///
/// @param number which step of the ladder, or which attempt
record Alarm(CaseId about, int run, int number) {
  String text() {
    return about + "/" + run + "/" + number;
  }

  static Alarm of(String text) {
    String[] parts = text.split("/");
    return new Alarm(
        new CaseId(UUID.fromString(parts[0])),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]));
  }
}
