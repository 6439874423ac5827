package org.evenkeel.server.diary;

import java.util.UUID;

/// One file that a person brought.
public record ImportId(UUID value) {
  static ImportId random() {
    return new ImportId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
