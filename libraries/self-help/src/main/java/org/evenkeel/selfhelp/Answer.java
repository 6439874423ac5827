package org.evenkeel.selfhelp;

/// What is written down.
public enum Answer {
  WORDS,
  /// A time of day.
  TIME,
  MINUTES,
  COUNT
}
