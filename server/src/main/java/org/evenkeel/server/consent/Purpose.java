package org.evenkeel.server.consent;

import java.util.Locale;

/// What a record is opened for.
public enum Purpose {
  /// The person reads their own.
  OWN,
  /// A clinician who cares for the person.
  CARE,
  /// A clinician who answers a crisis case; sees the safety plan and questionnaires whatever is
  /// shared, and the person is told.
  CRISIS,
  /// The house itself: baselines and alarms, for the person.
  UNDERSTANDING,
  /// Answers leave the house without a name, for research the person agreed to.
  RESEARCH;

  public String messageKey() {
    return "consent.purpose-" + name().toLowerCase(Locale.ROOT);
  }
}
