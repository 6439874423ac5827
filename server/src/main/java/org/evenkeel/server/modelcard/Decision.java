package org.evenkeel.server.modelcard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;

/// What somebody decided about a rule or model, such as a threshold of its own for a group.
///
/// @param until it is looked at again by this day
record Decision(
    UUID id, String model, AccountId by, String what, String why, LocalDate until, Instant at) {}
