package org.evenkeel.psychometrics;

/// How a scale behaves in one population: mean, spread and reliability, from the same people.
///
/// **What this tells you, and what it does not.** The standard error of measurement belongs to this
/// population. In a group with a wider spread of scores, such as people in treatment, it is usually
/// larger.
///
/// @param population who was studied, in words
/// @param mean mean score, in points of the scale
/// @param standardDeviation spread of scores, in points of the scale, above 0
/// @param reliability share of variance that is not error, 0 to 1
/// @param reliabilityKind which reliability: `alpha`, `omega`, `retest` or `icc`
/// @param source the study, or how the figures were computed
public record Norms(
    String population,
    double mean,
    double standardDeviation,
    double reliability,
    String reliabilityKind,
    String source) {
  /// @throws IllegalArgumentException if a figure is outside its range
  public Norms {
    Checks.finite("Mean", mean);
    Checks.positive("Standard deviation", standardDeviation);
    Checks.probability("Reliability", reliability);
  }

  /// Standard error of measurement, `SD·√(1−r)`, in points of the scale.
  public double standardErrorOfMeasurement() {
    return standardDeviation * Math.sqrt(1 - reliability);
  }

  /// Standard error of a difference between two scores of one person, `√2·SEM`, in points of the
  /// scale (Jacobson & Truax 1991, doi:10.1037/0022-006X.59.1.12).
  public double standardErrorOfDifference() {
    return Math.sqrt(2) * standardErrorOfMeasurement();
  }
}
