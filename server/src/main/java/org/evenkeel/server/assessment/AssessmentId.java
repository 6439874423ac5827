package org.evenkeel.server.assessment;

import java.util.UUID;

/// One sitting with one questionnaire; made by the page or the device it began on.
public record AssessmentId(UUID value) {
  public static AssessmentId random() {
    return new AssessmentId(UUID.randomUUID());
  }

  public static AssessmentId of(String text) {
    return new AssessmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
