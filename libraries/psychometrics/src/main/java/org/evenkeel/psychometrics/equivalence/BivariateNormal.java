package org.evenkeel.psychometrics.equivalence;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Two standard normal variables with a correlation.
///
/// `P(X ≤ a, Y ≤ b) = Φ(a)Φ(b) + 1/2π ∫₀^{asin ρ} exp(−(a² + b² − 2ab sin t) / (2 cos² t)) dt`,
/// summed over panels that grow finer towards the end of the range, where the integrand turns
/// sharply when the correlation is near 1.
final class BivariateNormal {
  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final int POINTS = 20;
  private static final int PANELS = 10;
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(POINTS);

  private final double correlation;
  private final double[] sines;
  private final double[] weights;

  BivariateNormal(double correlation) {
    this.correlation = correlation;
    this.sines = new double[POINTS * PANELS];
    this.weights = new double[POINTS * PANELS];
    double end = Math.asin(correlation);
    double from = 0;
    for (int panel = 0; panel < PANELS; panel++) {
      double to = panel + 1 < PANELS ? from + (end - from) / 2 : end;
      fill(panel * POINTS, from, to);
      from = to;
    }
  }

  private void fill(int at, double from, double to) {
    double half = (to - from) / 2;
    for (int i = 0; i < POINTS; i++) {
      sines[at + i] = Math.sin(from + half * (1 + RULE.getPoint(i)));
      weights[at + i] = half * RULE.getWeight(i) / (2 * Math.PI);
    }
  }

  /// The chance that both lie at or below the bounds, which may be infinite.
  double below(double a, double b) {
    if (a == Double.NEGATIVE_INFINITY || b == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    if (a == Double.POSITIVE_INFINITY || b == Double.POSITIVE_INFINITY) {
      return NORMAL.cumulativeProbability(Math.min(a, b));
    }
    double sum = NORMAL.cumulativeProbability(a) * NORMAL.cumulativeProbability(b);
    for (int i = 0; i < sines.length; i++) {
      double room = 1 - sines[i] * sines[i];
      sum += weights[i] * Math.exp(-(a * a + b * b - 2 * a * b * sines[i]) / (2 * room));
    }
    return sum;
  }

  /// The density at both bounds, which is also how fast [#below(double, double)] grows with the
  /// correlation; 0 at infinite ones.
  double density(double a, double b) {
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return 0;
    }
    double room = 1 - correlation * correlation;
    return Math.exp(-(a * a + b * b - 2 * correlation * a * b) / (2 * room))
        / (2 * Math.PI * Math.sqrt(room));
  }
}
