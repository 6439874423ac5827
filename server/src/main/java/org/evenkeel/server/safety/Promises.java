package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;

/// What a desk owes: contacts that were promised, and clocks that ran out and wait for a second
/// look.
public record Promises(List<Contact> contacts, List<Review> reviews) {
  public Promises {
    contacts = List.copyOf(contacts);
    reviews = List.copyOf(reviews);
  }

  /// A contact that was promised to somebody.
  ///
  /// @param with who promised it, where that is not the reader
  public record Contact(
      UUID id,
      PersonId person,
      String name,
      Instant at,
      Way way,
      boolean late,
      Optional<String> with) {}

  /// A case whose clock ran out.
  public record Review(CaseId about, String name, Instant missedAt) {}

  public boolean isEmpty() {
    return contacts.isEmpty() && reviews.isEmpty();
  }
}
