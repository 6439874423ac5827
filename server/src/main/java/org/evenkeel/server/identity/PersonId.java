package org.evenkeel.server.identity;

import java.util.UUID;

/// A person in care, as a random number. It leads every row that the person owns and tells nothing
/// about who they are.
public record PersonId(UUID value) {
  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
