package org.evenkeel.server.identity;

import java.util.UUID;

/// An account: somebody who can sign in.
public record AccountId(UUID value) {
  public static AccountId random() {
    return new AccountId(UUID.randomUUID());
  }

  public static AccountId of(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
