package org.evenkeel.earlywarning;

/// What a person says of an alarm.
public enum Feedback {
  /// It was good to be told.
  USEFUL,
  /// Nothing was different, or it was of no use.
  NOT_USEFUL
}
