package org.evenkeel.server.safety;

import java.util.Locale;

/// How soon a human answers. A way of sorting work, never a prediction about a person.
public enum Tier {
  LOW,
  MODERATE,
  HIGH;

  public boolean above(Tier other) {
    return compareTo(other) > 0;
  }

  public String key() {
    return "duty.tier-" + name().toLowerCase(Locale.ROOT);
  }
}
