package org.evenkeel.server.insight;

import java.util.UUID;

/// One thing noticed about one person.
public record InsightId(UUID value) {
  public static InsightId random() {
    return new InsightId(UUID.randomUUID());
  }

  public static InsightId of(String text) {
    return new InsightId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
