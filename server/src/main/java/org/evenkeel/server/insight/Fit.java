package org.evenkeel.server.insight;

import java.util.Locale;

/// What the person says about an insight.
public enum Fit {
  YES,
  NO,
  UNSURE;

  /// Such as `insight.fit-yes`.
  public String messageKey() {
    return "insight.fit-" + name().toLowerCase(Locale.ROOT);
  }
}
