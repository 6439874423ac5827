package org.evenkeel.psychometrics;

/// A question whose answer must reach a human at once, whatever the total.
///
/// It is never prorated, never skipped and never weighed: a code at or above the bound is positive.
/// A positive answer opens a conversation; it predicts nothing about one person.
///
/// @param item the question
/// @param positiveFrom the smallest code that counts as positive
/// @param declinedIsPositive whether declining the question counts as positive, as the ASQ's owner
///   has it
public record SafetyItem(ItemId item, int positiveFrom, boolean declinedIsPositive) {
  /// Whether this answer is positive.
  public boolean isPositive(int code) {
    return code >= positiveFrom;
  }

  /// Whether this answer, or declining to give one, is positive. An open question is not.
  public boolean isPositive(Answer answer) {
    return switch (answer) {
      case Answer.Given(int code) -> isPositive(code);
      case Answer.PreferredNotToSay() -> declinedIsPositive;
      case Answer.Missing() -> false;
    };
  }
}
