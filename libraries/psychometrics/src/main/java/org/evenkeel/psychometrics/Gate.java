package org.evenkeel.psychometrics;

/// A question that decides whether the questions of a scale are asked at all, such as the
/// PC-PTSD-5's question on ever having lived through a traumatic event. Where it closes them, the
/// scale's score is its lowest.
///
/// @param item the deciding question
/// @param closedBy the code that closes the others
public record Gate(ItemId item, int closedBy) {
  /// Whether the answers close the scale.
  public boolean isClosed(Answers answers) {
    return answers.code(item).filter(code -> code == closedBy).isPresent();
  }
}
