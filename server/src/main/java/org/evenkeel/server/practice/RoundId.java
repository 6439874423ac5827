package org.evenkeel.server.practice;

import java.util.UUID;

/// One round of one person; made by the page or the device it was done on.
public record RoundId(UUID value) {
  public static RoundId random() {
    return new RoundId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
