package org.evenkeel.psychometrics;

/// A question whose answer must reach a human at once, whatever the total.
///
/// It is never prorated, never skipped and never weighed: a code at or above the bound is positive.
/// A positive answer opens a conversation; it predicts nothing about one person.
///
/// @param item the question
/// @param positiveFrom the smallest code that counts as positive
public record SafetyItem(ItemId item, int positiveFrom) {
  /// Whether this answer is positive.
  public boolean isPositive(int code) {
    return code >= positiveFrom;
  }
}
