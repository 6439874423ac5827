package org.evenkeel.harmwatch;

/// What people said after one practice, counted.
///
/// @param all people who answered "did it help?", each once
/// @param worse those of them who said that it made them feel worse, 0 to `all`
public record Answers(int all, int worse) {
  /// Nobody has answered yet.
  public static final Answers NONE = new Answers(0, 0);

  public Answers {
    if (all < 0 || worse < 0 || worse > all) {
      throw new IllegalArgumentException(
          "%d of %d said worse; that is between 0 and all of them".formatted(worse, all));
    }
  }

  /// These and one more.
  public Answers and(boolean feltWorse) {
    return new Answers(all + 1, worse + (feltWorse ? 1 : 0));
  }
}
