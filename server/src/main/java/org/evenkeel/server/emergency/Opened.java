package org.evenkeel.server.emergency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;

/// One record that was opened in an emergency.
///
/// @param words the reason, in the words of whoever opened it
/// @param until when it closed or closes
/// @param verdict what the second person found; empty while nobody has looked
public record Opened(
    UUID id,
    PersonId person,
    AccountId by,
    Why why,
    String words,
    Instant at,
    Instant until,
    Optional<Verdict> verdict) {}
