package org.evenkeel.server.identity;

import java.time.Instant;

/// Somebody began or ceased to care for a person, because `by` said so.
public record CareChanged(PersonId person, AccountId clinician, AccountId by, Instant at) {}
