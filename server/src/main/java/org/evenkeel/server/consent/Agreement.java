package org.evenkeel.server.consent;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.identity.AccountId;

/// One thing that a person decided about their data: a kind, with whom, whether, and until when.
///
/// @param with one of those who care for them; empty for everyone who does
/// @param allowed false where that one is to see less than everyone
/// @param until when it ends by itself; what holds for everyone holds for that one again then
public record Agreement(
    DataKind kind, Optional<AccountId> with, boolean allowed, Optional<Instant> until) {
  public static Agreement always(DataKind kind) {
    return new Agreement(kind, Optional.empty(), true, Optional.empty());
  }
}
