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

  /// Four digits that go with the name, so that two people of one name are told apart before a deed
  /// that cannot be undone. No secret, and no key to anything.
  public String sign() {
    return "%04d".formatted(Math.floorMod(value.getLeastSignificantBits(), 10_000L));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
