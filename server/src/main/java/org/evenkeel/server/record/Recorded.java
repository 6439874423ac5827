package org.evenkeel.server.record;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.evenkeel.server.identity.PersonId;

/// Observations were kept or taken out: these signals of this person changed, from this day on.
///
/// @param zone the person's zone on that day; it tells when the day is over
public record Recorded(PersonId person, Set<String> signals, LocalDate firstDay, ZoneId zone) {}
