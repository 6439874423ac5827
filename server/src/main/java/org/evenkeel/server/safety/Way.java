package org.evenkeel.server.safety;

import java.util.Locale;

/// How a clinician is in touch.
public enum Way {
  PHONE,
  VIDEO,
  ROOM,
  MESSAGE;

  public String key() {
    return "safety.way-" + name().toLowerCase(Locale.ROOT);
  }
}
