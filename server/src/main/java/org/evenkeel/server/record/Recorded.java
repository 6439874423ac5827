package org.evenkeel.server.record;

import java.time.LocalDate;
import java.util.Set;
import org.evenkeel.server.identity.PersonId;

/// Observations were kept: these signals of this person changed, from this day on.
public record Recorded(PersonId person, Set<String> signals, LocalDate firstDay) {}
