package org.evenkeel.server.diary;

/// A line of a diary that could not be read, or one cell of a line that could.
///
/// @param line counted from 1 as a text editor counts
/// @param rowKept whether the rest of the line was kept
public record Trouble(long line, boolean rowKept, Said why) {}
