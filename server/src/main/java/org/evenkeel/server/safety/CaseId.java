package org.evenkeel.server.safety;

import java.util.UUID;

/// A crisis case.
public record CaseId(UUID value) {
  public static CaseId random() {
    return new CaseId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
