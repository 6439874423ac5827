package org.evenkeel.server.emergency;

import java.util.Locale;

/// What kind of emergency it is.
public enum Why {
  LIFE,
  MEDICAL,
  COVER;

  public String messageKey() {
    return "emergency.why-" + name().toLowerCase(Locale.ROOT);
  }
}
