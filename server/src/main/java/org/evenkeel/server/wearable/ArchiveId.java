package org.evenkeel.server.wearable;

import java.util.UUID;

/// Names one archive that a person brought.
public record ArchiveId(UUID value) {
  static ArchiveId random() {
    return new ArchiveId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
