package org.evenkeel.biosignals;

/// What a rule makes of a minute.
public enum SleepWake {
  ASLEEP,
  AWAKE,
  /// The sensor was not worn, or the rule needs minutes that are not there.
  UNKNOWN
}
