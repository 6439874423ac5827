package org.evenkeel.psychometrics;

/// A score at which a study looked for a condition, and how often it was right there.
///
/// **What this tells you, and what it does not.** Sensitivity and specificity belong to the
/// population studied and its reference interview. What a positive screen means for one person
/// depends on how common the condition is where they are: see [#positivePredictiveValue(double)]. A
/// screen is never a diagnosis.
///
/// @param atOrAbove the lowest score that counts as positive
/// @param finds what the reference interview looked for
/// @param sensitivity share of people with the condition who score at or above, 0 to 1
/// @param specificity share of people without it who score below, 0 to 1
/// @param population who was studied
/// @param source the study
public record CutOff(
    int atOrAbove,
    String finds,
    double sensitivity,
    double specificity,
    String population,
    String source) {
  /// @throws IllegalArgumentException if sensitivity or specificity lies outside 0 to 1
  public CutOff {
    Checks.probability("Sensitivity", sensitivity);
    Checks.probability("Specificity", specificity);
  }

  /// The share of positive screens that are right, by Bayes' rule: `sens·p / (sens·p +
  /// (1−spec)·(1−p))`.
  ///
  /// @param prevalence share of people screened who have the condition, 0 to 1
  /// @throws IllegalArgumentException if the prevalence lies outside 0 to 1
  public double positivePredictiveValue(double prevalence) {
    Checks.probability("Prevalence", prevalence);
    double found = sensitivity * prevalence;
    double falselyFound = (1 - specificity) * (1 - prevalence);
    return found + falselyFound == 0 ? 0 : found / (found + falselyFound);
  }
}
