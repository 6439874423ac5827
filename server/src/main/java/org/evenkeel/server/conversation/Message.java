package org.evenkeel.server.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.AccountId;

/// One message in a person's thread.
///
/// @param author the writer's name as it is now
/// @param byPerson whether the person wrote it; else somebody who cares for them
/// @param corrects the earlier message of the same writer that this one puts right
/// @param seenAt when the other side first had it on a screen
public record Message(
    UUID id,
    AccountId by,
    String author,
    boolean byPerson,
    Instant at,
    Confidential<String> words,
    Optional<UUID> corrects,
    Optional<Instant> seenAt) {}
