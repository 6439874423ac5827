package org.evenkeel.server.listening;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.dangersigns.Kind;
import org.evenkeel.server.identity.PersonId;

/// A person wrote words that may mean danger, and they are kept.
///
/// @param entry the message, check-in or round in which they stand
/// @param at when they were written
public record DangerHeard(PersonId person, Wrote wrote, UUID entry, Set<Kind> signs, Instant at) {
  public DangerHeard {
    signs = Set.copyOf(signs);
  }
}
