package org.evenkeel.psychometrics;

/// How far a language version may be trusted to measure the same thing as the original. Best first.
public enum Equivalence {
  /// A named study supports this very wording in this language, or it is the original.
  VALIDATED,
  /// The owner's translation, but this wording has not been shown here to measure alike. Scored,
  /// and said so.
  TRANSLATED,
  /// Someone's attempt. Never scored.
  DRAFT,
  /// No words in this language. Never scored.
  ABSENT;

  /// Whether answers given in this version may be scored.
  public boolean scores() {
    return switch (this) {
      case VALIDATED, TRANSLATED -> true;
      case DRAFT, ABSENT -> false;
    };
  }

  /// The weaker of the two, for an instrument put together from several.
  Equivalence weaker(Equivalence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
