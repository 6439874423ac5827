package org.evenkeel.psychometrics.itemresponse;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// Quasi-Newton climb (BFGS) to the peak of the marginal likelihood. It begins with the inverse of
/// the complete-data information, question by question, which already has the right scale; what the
/// missing trait takes away is learnt on the way.
final class Climb {
  private static final int MOST_STEPS = 500;
  private static final double ENOUGH_RISE = 1e-4;
  private static final int MOST_HALVINGS = 40;

  private final MarginalLikelihood likelihood;
  private RealVector place;
  private RealVector gradient;
  private RealMatrix inverse;
  private double value;
  private int steps;

  private Climb(MarginalLikelihood likelihood, double[] start) {
    this.likelihood = likelihood;
    this.place = new ArrayRealVector(start);
    this.value = likelihood.value(start);
    this.gradient = new ArrayRealVector(likelihood.gradient(start));
    this.inverse = completeDataCovariance(start);
  }

  /// Where the climb ended.
  ///
  /// @param parameters slopes and intercepts
  /// @param logLikelihood the height there
  /// @param steps how many steps it took
  /// @param converged whether the top was reached
  record Top(double[] parameters, double logLikelihood, int steps, boolean converged) {}

  static Top from(MarginalLikelihood likelihood, double[] start, double tolerance) {
    Climb climb = new Climb(likelihood, start);
    boolean converged = climb.run(tolerance);
    return new Top(climb.place.toArray(), climb.value, climb.steps, converged);
  }

  private boolean run(double tolerance) {
    while (steps < MOST_STEPS) {
      RealVector direction = inverse.operate(gradient);
      double rise = direction.dotProduct(gradient);
      if (rise / 2 < tolerance) {
        return true;
      }
      if (!step(direction, rise)) {
        return false;
      }
      steps++;
    }
    return false;
  }

  /// One step uphill; halved until it rises enough.
  private boolean step(RealVector direction, double rise) {
    double length = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      RealVector next = place.add(direction.mapMultiply(length));
      double height = likelihood.value(next.toArray());
      if (height >= value + ENOUGH_RISE * length * rise) {
        learn(next, height);
        return true;
      }
      length /= 2;
    }
    return false;
  }

  private void learn(RealVector next, double height) {
    RealVector nextGradient = new ArrayRealVector(likelihood.gradient(next.toArray()));
    RealVector move = next.subtract(place);
    RealVector turn = gradient.subtract(nextGradient);
    double agreement = move.dotProduct(turn);
    if (agreement > 1e-12 * move.getNorm() * turn.getNorm()) {
      inverse = updated(move, turn, agreement);
    }
    place = next;
    gradient = nextGradient;
    value = height;
  }

  /// `H + (1 + yᵀHy/sᵀy)·ssᵀ/sᵀy − (Hy·sᵀ + s·(Hy)ᵀ)/sᵀy`
  private RealMatrix updated(RealVector move, RealVector turn, double agreement) {
    RealVector bent = inverse.operate(turn);
    double along = (1 + turn.dotProduct(bent) / agreement) / agreement;
    RealMatrix cross = bent.outerProduct(move);
    return inverse
        .add(move.outerProduct(move).scalarMultiply(along))
        .subtract(cross.add(cross.transpose()).scalarMultiply(1 / agreement));
  }

  private RealMatrix completeDataCovariance(double[] start) {
    RealMatrix covariance = new Array2DRowRealMatrix(start.length, start.length);
    for (int i = 0; i < likelihood.items(); i++) {
      RealMatrix own = likelihood.curve(start, i).information(likelihood.counts(i));
      covariance.setSubMatrix(
          MatrixUtils.inverse(own).getData(), likelihood.start(i), likelihood.start(i));
    }
    return covariance;
  }
}
