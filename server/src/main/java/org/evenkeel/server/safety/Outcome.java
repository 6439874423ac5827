package org.evenkeel.server.safety;

import java.util.Locale;

/// How a case ended. A case does not close without one.
public enum Outcome {
  SAFE_WITH_PLAN,
  MORE_CARE,
  EMERGENCY_SERVICES,
  NOT_REACHED,
  NOT_MEANT;

  /// Looked at afterwards, it needed nothing.
  public boolean needless() {
    return this == NOT_MEANT;
  }

  public String key() {
    return "duty.outcome-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
