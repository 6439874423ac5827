package org.evenkeel.psychometrics;

import java.time.LocalDate;

/// Why an instrument's words may be here: whose they are, what they allow, and when that was last
/// looked at.
///
/// @param owner who holds or held the rights
/// @param terms the owner's words, or `public domain`
/// @param found where the terms were read
/// @param checked the day on which they were read
public record Licence(String owner, String terms, String found, LocalDate checked) {}
