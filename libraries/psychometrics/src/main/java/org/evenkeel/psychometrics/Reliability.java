package org.evenkeel.psychometrics;

/// One published figure of how repeatable a score is.
///
/// @param kind `alpha` (Cronbach, one occasion), `omega`, `retest` (correlation of two occasions)
///   or `icc`
/// @param value 0 to 1
/// @param population who was studied
/// @param source the study
public record Reliability(String kind, double value, String population, String source) {
  /// @throws IllegalArgumentException if the value lies outside 0 to 1
  public Reliability {
    Checks.probability("Reliability", value);
  }
}
