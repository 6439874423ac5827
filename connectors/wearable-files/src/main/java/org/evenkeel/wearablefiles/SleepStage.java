package org.evenkeel.wearablefiles;

/// What a maker calls a stretch of the night. Stages by movement and pulse are guesses of the
/// maker.
public enum SleepStage {
  IN_BED,
  AWAKE,
  /// Asleep, and the maker does not say how.
  ASLEEP,
  LIGHT,
  DEEP,
  REM
}
