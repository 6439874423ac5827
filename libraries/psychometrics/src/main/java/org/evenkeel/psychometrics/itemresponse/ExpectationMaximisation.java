package org.evenkeel.psychometrics.itemresponse;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealVector;

/// Rounds of expectation and maximisation: sure, and slow near the peak.
final class ExpectationMaximisation {
  private static final double LONGEST_STEP = 1;

  private ExpectationMaximisation() {}

  static double[] rounds(MarginalLikelihood likelihood, double[] start, int rounds) {
    double[] parameters = start.clone();
    for (int round = 0; round < rounds; round++) {
      likelihood.value(parameters);
      for (int i = 0; i < likelihood.items(); i++) {
        double[] better = scoringStep(likelihood, parameters, i);
        System.arraycopy(better, 0, parameters, likelihood.start(i), better.length);
      }
    }
    return parameters;
  }

  /// One step of Fisher scoring against the expected counts, halved until the intercepts stay in
  /// order.
  private static double[] scoringStep(
      MarginalLikelihood likelihood, double[] parameters, int item) {
    ItemCurve curve = likelihood.curve(parameters, item);
    RealVector gradient = new ArrayRealVector(curve.gradient(likelihood.counts(item)));
    RealVector step =
        new LUDecomposition(curve.information(likelihood.counts(item))).getSolver().solve(gradient);
    RealVector own = new ArrayRealVector(likelihood.own(parameters, item));
    double scale = Math.min(1, LONGEST_STEP / step.getLInfNorm());
    while (!ItemCurve.isProper(own.add(step.mapMultiply(scale)).toArray())) {
      scale /= 2;
    }
    return own.add(step.mapMultiply(scale)).toArray();
  }
}
