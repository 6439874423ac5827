package org.evenkeel.server.consent;

import java.util.Locale;

/// What a record is opened for.
public enum Purpose {
  /// The person reads their own.
  OWN,
  /// A clinician who cares for the person.
  CARE,
  /// A clinician who is about to meet the person.
  VISIT,
  /// Somebody who does not care for the person opened the record in an emergency: sees the safety
  /// plan and questionnaires whatever is shared, for an hour; the person is told and a second
  /// person looks at it.
  EMERGENCY,
  /// A clinician who answers a crisis case; sees the safety plan and questionnaires whatever is
  /// shared, and the person is told.
  CRISIS,
  /// The house itself: baselines and alarms, for the person.
  UNDERSTANDING,
  /// Answers leave the house without a name, for research the person agreed to.
  RESEARCH;

  public String messageKey() {
    return "consent.for-" + name().toLowerCase(Locale.ROOT);
  }
}
