package org.evenkeel.diaryfiles;

/// What had to be decided to turn a written local time into an instant. Twice a year most zones
/// skip an hour or live one twice; each such decision is marked on the moment.
public enum ClockReading {
  /// The written time happened exactly once, or the file gave its offset.
  PLAIN,
  /// The written time was skipped by the clock (spring): it is moved on by the length of the gap.
  MOVED_OUT_OF_SKIPPED_HOUR,
  /// The written time happened twice (autumn) and the file does not say which: the first is taken.
  FIRST_OF_REPEATED_HOUR
}
