package org.evenkeel.server.assessment;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;

/// A safety item was answered positively: help is on its way to the screen, and a human must hear
/// of it. Published with the answer, once for each answer that is new or changed.
///
/// @param instrument such as `phq-9`
/// @param item its place in the instrument, counted from 1
/// @param code the answer's code
/// @param at when it was answered, which may be before it reached the house
public record SafetyItemAnswered(
    PersonId person, UUID assessment, String instrument, int item, int code, Instant at) {}
