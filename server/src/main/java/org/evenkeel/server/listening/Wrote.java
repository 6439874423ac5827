package org.evenkeel.server.listening;

import java.util.Locale;

/// What somebody wrote.
public enum Wrote {
  MESSAGE,
  CHECK_IN,
  EXERCISE;

  public String key() {
    return "duty.wrote-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
