package org.evenkeel.psychometrics;

/// The name of one question, such as `phq-9.9` or `phq-9.difficulty`.
///
/// The part before the dot is the instrument that owns the wording, so the PHQ-2 asks `phq-9.1` and
/// `phq-9.2`, and an answer given once can serve both.
///
/// @param value owner, dot, number or word
public record ItemId(String value) {
  /// @throws IllegalArgumentException if the value is not owner, dot, number or word
  public ItemId {
    if (!value.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "Item id is \"%s\"; it must be like \"phq-9.1\"".formatted(value));
    }
  }

  /// The instrument whose file holds the wording of this question.
  public InstrumentId owner() {
    return new InstrumentId(value.substring(0, value.indexOf('.')));
  }

  /// The part after the dot: a number, or a word for a question that is not scored.
  public String label() {
    return value.substring(value.indexOf('.') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
