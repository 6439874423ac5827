package org.evenkeel.server.identity;

import java.time.Instant;
import java.util.Optional;

/// Somebody does not work here any more, because `by` said so. Whoever hears of it takes out of
/// their hands what is theirs to do, in the same transaction; who they care for is still so.
///
/// @param successor who takes it over; empty where there is nobody else who could
public record WorkEnded(AccountId who, Optional<AccountId> successor, AccountId by, Instant at) {}
