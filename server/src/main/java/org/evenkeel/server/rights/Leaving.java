package org.evenkeel.server.rights;

import java.time.Instant;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;

/// Somebody asked to be erased.
///
/// @param due when it is done, unless they change their mind
/// @param receipt hash of the number of their receipt
public record Leaving(
    PersonId person, AccountId account, Instant asked, Instant due, byte[] receipt) {}
