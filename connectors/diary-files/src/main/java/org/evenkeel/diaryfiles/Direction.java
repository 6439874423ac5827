package org.evenkeel.diaryfiles;

/// What a higher answer means for the person.
public enum Direction {
  HIGHER_IS_BETTER,
  HIGHER_IS_WORSE,
  /// Neither, or nobody said.
  NOT_SAID
}
