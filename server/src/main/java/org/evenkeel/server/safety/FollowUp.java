package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;

/// A contact that is promised to a person.
///
/// @param about the case it follows, if any
public record FollowUp(
    UUID id,
    PersonId person,
    Optional<CaseId> about,
    Instant at,
    Way way,
    AccountId with,
    Optional<Instant> doneAt) {}
