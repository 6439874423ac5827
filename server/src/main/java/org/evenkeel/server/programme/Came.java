package org.evenkeel.server.programme;

import java.util.Locale;

/// What made a window of the one before.
public enum Came {
  BEGUN,
  LONGER,
  SAME,
  SHORTER,
  HELD;

  /// Such as `programme.window-longer`.
  public String messageKey() {
    return "programme.window-" + name().toLowerCase(Locale.ROOT);
  }
}
