package org.evenkeel.server.checkin;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;

/// A person checked in, and it is kept.
///
/// @param at when they were as they said, which may be before it reached the house
public record CheckInCompleted(PersonId person, UUID checkIn, Instant at) {}
