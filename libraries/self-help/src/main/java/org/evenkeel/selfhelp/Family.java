package org.evenkeel.selfhelp;

/// What an exercise works with.
public enum Family {
  BREATHING,
  BODY,
  STILLNESS,
  GROUNDING,
  KINDNESS,
  DOING,
  THINKING,
  SLEEP,
  URGES
}
