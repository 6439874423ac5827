package org.evenkeel.server.conversation;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;

/// Somebody wrote in this person's thread.
public record MessageWritten(PersonId person, UUID message, boolean byPerson, Instant at) {}
