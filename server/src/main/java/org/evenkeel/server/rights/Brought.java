package org.evenkeel.server.rights;

/// What came of a copy that was brought.
///
/// @param entries how many were not here before and live on here
/// @param history how many lines can be read as what stood in the other house
/// @param refused how many say what nobody could have said here
public record Brought(int entries, int history, int refused) implements BringingBack.Outcome {}
