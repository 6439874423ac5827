package org.evenkeel.server.consent;

import java.util.Locale;

/// The kinds of data a person shares or keeps, one by one.
public enum DataKind {
  CHECK_INS,
  QUESTIONNAIRES,
  WORDS,
  INSIGHTS,
  SAFETY_PLAN,
  DIARY,
  /// Nights that a device measured.
  SLEEP,
  /// Movement that a device measured.
  MOVEMENT,
  /// Pulse and what else of the body a device measured.
  HEART,
  /// Exercises that were done.
  PRACTICE;

  /// Such as `consent.kind-check-ins`.
  public String messageKey() {
    return "consent.kind-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
