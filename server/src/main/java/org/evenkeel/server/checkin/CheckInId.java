package org.evenkeel.server.checkin;

import java.util.UUID;

/// One check-in of one person; made by the page or the device it was written on.
public record CheckInId(UUID value) {
  public static CheckInId random() {
    return new CheckInId(UUID.randomUUID());
  }

  public static CheckInId of(String text) {
    return new CheckInId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
