package org.evenkeel.psychometrics;

/// How far measurement error may reach around a score.
public sealed interface Uncertainty {
  /// The error is known in a named population.
  ///
  /// @param standardErrorOfMeasurement `SD·√(1−r)` of the norms, times `√(asked/answered)` where
  ///   the score was prorated (the error of a sum of fewer parallel items, scaled up); in points of
  ///   the scale
  /// @param low score − 1.96 standard errors, not below the scale's end
  /// @param high score + 1.96 standard errors, not above the scale's end
  /// @param norms the population the error was found in
  record Known(double standardErrorOfMeasurement, double low, double high, Norms norms)
      implements Uncertainty {}

  /// No study at hand gives spread and reliability of the same people. Show the score without a
  /// range, and say so.
  record Unknown() implements Uncertainty {}
}
