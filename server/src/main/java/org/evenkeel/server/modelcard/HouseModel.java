package org.evenkeel.server.modelcard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every rule and model of the house that points at people.
enum HouseModel {
  EARLY_WARNING(Kind.RULE, ""),
  NOT_ON_TRACK(Kind.RULE, "phq-9"),
  PHQ_9_TEN(Kind.RULE, ""),
  EXPECTED_COURSE_PHQ_9(Kind.MODEL, "phq-9"),
  EXPECTED_COURSE_GAD_7(Kind.MODEL, "gad-7"),
  /// How a course of help ends, as far as it can be told at week 4.
  POOR_END(Kind.MODEL, "phq-9"),
  /// Learned elsewhere, of two weeks of movement; nobody here sends what it reads.
  MOVEMENT(Kind.MODEL, "");

  enum Kind {
    /// Written by people; adds attention and stays on.
    RULE,
    /// Learned here; runs unseen until two people switch it on.
    MODEL;

    String messageKey() {
      return "modelcard.kind-" + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Kind kind;
  private final String instrument;

  HouseModel(Kind kind, String instrument) {
    this.kind = kind;
    this.instrument = instrument;
  }

  Kind kind() {
    return kind;
  }

  /// Whether anybody here can say what should have been found.
  boolean outcomeKnown() {
    return this != PHQ_9_TEN && this != MOVEMENT;
  }

  /// A band for scores to come.
  boolean isBand() {
    return this == EXPECTED_COURSE_PHQ_9 || this == EXPECTED_COURSE_GAD_7;
  }

  boolean learned() {
    return kind == Kind.MODEL;
  }

  String instrument() {
    return instrument;
  }

  /// Such as `expected-course-phq-9`, in an address.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<HouseModel> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /// A message about it, such as `modelcard.early-warning-purpose`. What is learned of both
  /// questionnaires is told in the same words.
  String messageKey(String part) {
    String name = isBand() ? "expected-course" : key();
    return "modelcard." + name + "-" + part;
  }
}
