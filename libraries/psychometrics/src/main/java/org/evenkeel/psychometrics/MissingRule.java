package org.evenkeel.psychometrics;

/// How many questions may be left open before a scale has no score.
///
/// Up to `most` open questions, the score is prorated: mean of the answered × number of questions.
/// Above it there is no score. A safety item is never prorated: where one is open there is no
/// total.
///
/// @param most the largest number of open questions; 0 means every question is needed
/// @param source who gave the rule
public record MissingRule(int most, String source) {
  /// @throws IllegalArgumentException if the number is negative
  public MissingRule {
    if (most < 0) {
      throw new IllegalArgumentException(
          "Most open questions is %d; it must be 0 or more".formatted(most));
    }
  }
}
