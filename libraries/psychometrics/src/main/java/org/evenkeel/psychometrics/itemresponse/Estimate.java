package org.evenkeel.psychometrics.itemresponse;

/// Where a person stands on the trait, and how surely.
///
/// **What this tells you, and what it does not.** The place is relative to the calibrating
/// population. It is no diagnosis, and two places closer than their errors may be the same.
///
/// @param theta the place; the calibrating population has mean 0 and standard deviation 1
/// @param standardError its standard error, in the same unit
public record Estimate(double theta, double standardError) {
  /// `50 + 10·θ`.
  public double tScore() {
    return 50 + 10 * theta;
  }

  /// The standard error in T-score points.
  public double tStandardError() {
    return 10 * standardError;
  }
}
