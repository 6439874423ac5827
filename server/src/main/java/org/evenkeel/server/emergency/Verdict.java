package org.evenkeel.server.emergency;

import java.util.Locale;

/// What the second person found.
public enum Verdict {
  RIGHT,
  WRONG;

  public String messageKey() {
    return "emergency.verdict-" + name().toLowerCase(Locale.ROOT);
  }
}
