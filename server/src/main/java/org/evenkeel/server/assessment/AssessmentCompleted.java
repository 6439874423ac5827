package org.evenkeel.server.assessment;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;

/// A person finished a questionnaire.
///
/// @param instrument such as `phq-9`
public record AssessmentCompleted(
    PersonId person, UUID assessment, String instrument, Instant at) {}
