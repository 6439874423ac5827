package org.evenkeel.server.practice;

import java.util.Locale;

/// What somebody says when they are asked whether it helped.
public enum Helped {
  A_LOT,
  A_LITTLE,
  NO,
  WORSE;

  /// Such as `practice.helped-a-lot`.
  public String messageKey() {
    return "practice.helped-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
