package org.evenkeel.dangersigns;

/// What may be meant. It says who should look and with what in mind, and nothing about how likely.
public enum Kind {
  SUICIDE,
  SELF_HARM,
  GOODBYE,
  HARM_TO_OTHERS,
  HARM_BY_OTHERS,
  /// Fear for somebody else's life.
  SOMEBODY_ELSE
}
