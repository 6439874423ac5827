package org.evenkeel.server.today;

import java.util.Locale;

/// The one sentence below the greeting that is true now.
public enum Opening {
  /// Nobody has told anything here yet.
  WELCOME,
  /// Ten days or more have passed without a word.
  WELCOME_BACK,
  /// Questions were begun and not finished.
  BEGUN,
  /// Questions are due.
  READY,
  NOTHING_DUE;

  /// Such as `today.opening-nothing-due`.
  public String messageKey() {
    return "today.opening-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
