package org.evenkeel.psychometrics;

/// A published number of points beyond which a change is unlikely to be measurement error.
///
/// @param points the change, in points of the scale, above 0
/// @param source who published it, and whether it has been read in the original
public record ChangeCriterion(double points, String source) {
  /// @throws IllegalArgumentException if the points are not above 0
  public ChangeCriterion {
    Checks.positive("Reliable change", points);
  }
}
