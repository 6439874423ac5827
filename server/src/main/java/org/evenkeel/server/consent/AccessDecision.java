package org.evenkeel.server.consent;

/// May this clinician open that record now?
public sealed interface AccessDecision {
  record Granted(CareAccess access) implements AccessDecision {}

  /// No care relationship that has not ended.
  record Refused() implements AccessDecision {}
}
