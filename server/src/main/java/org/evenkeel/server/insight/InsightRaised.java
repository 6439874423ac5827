package org.evenkeel.server.insight;

import java.time.LocalDate;
import org.evenkeel.server.identity.PersonId;

/// A person's recent days look different from their usual, and still did on the last finished day.
/// What is found only in looking back is kept, and nobody is told. Whether a clinician may hear of
/// it is the person's to say (`DataKind.INSIGHTS`).
///
/// @param signal its name on the record
/// @param day the day on which it first stood out
public record InsightRaised(PersonId person, String signal, LocalDate day) {}
