package org.evenkeel.psychometrics;

/// What the difference between two scores of one person amounts to.
///
/// @param before the earlier score
/// @param after the later score
/// @param threshold the smallest difference that counts as reliable, in points of the scale
/// @param direction beyond error to the better, to the worse, or within error
/// @param crossing whether the cut-off was crossed
/// @param basis where threshold and cut-off come from, a sentence in English
public record Change(
    double before,
    double after,
    double threshold,
    Direction direction,
    Crossing crossing,
    String basis) {
  /// The later score minus the earlier one.
  public double difference() {
    return after - before;
  }

  /// A reliable improvement that also crosses the cut-off to the better (Jacobson & Truax:
  /// "recovered").
  public boolean clinicallySignificant() {
    return direction == Direction.RELIABLE_IMPROVEMENT && crossing == Crossing.TO_THE_BETTER;
  }

  /// Where a change points.
  public enum Direction {
    /// Better by at least the threshold.
    RELIABLE_IMPROVEMENT,
    /// Worse by at least the threshold.
    RELIABLE_DETERIORATION,
    /// Smaller than the threshold: may be measurement error alone.
    WITHIN_ERROR
  }

  /// Whether the two scores lie on different sides of the cut-off.
  public enum Crossing {
    /// From the side of the problem to the other.
    TO_THE_BETTER,
    /// To the side of the problem.
    TO_THE_WORSE,
    /// Both on one side.
    NOT_CROSSED,
    /// No cut-off was given.
    NO_CUT_OFF
  }
}
