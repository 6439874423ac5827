package org.evenkeel.psychometrics.equivalence;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// Ordinal logistic regression, `logit P(answer ≥ k) = d_k + x·β` (McCullagh 1980), by Newton's
/// method.
///
/// @param coefficients β, in the order of the covariates
/// @param logLikelihood at its peak
record ProportionalOdds(double[] coefficients, double logLikelihood) {
  private static final int MOST_STEPS = 100;
  private static final double ENOUGH = 1e-10;

  /// @param answers 0, 1, …, every one in use
  /// @param covariates `[person][covariate]`; may have no columns
  static ProportionalOdds fit(int[] answers, double[][] covariates) {
    int thresholds = Arrays.stream(answers).max().orElseThrow();
    RealVector place = start(answers, thresholds, covariates[0].length);
    Ground ground = Ground.at(place, answers, covariates, thresholds);
    for (int step = 0; step < MOST_STEPS; step++) {
      RealVector move = new LUDecomposition(ground.information).getSolver().solve(ground.gradient);
      if (move.dotProduct(ground.gradient) < ENOUGH) {
        break;
      }
      ground = climb(place, move, ground.logLikelihood, answers, covariates, thresholds);
      place = ground.place;
    }
    return new ProportionalOdds(
        place.getSubVector(thresholds, place.getDimension() - thresholds).toArray(),
        ground.logLikelihood);
  }

  private static RealVector start(int[] answers, int thresholds, int covariates) {
    double[] start = new double[thresholds + covariates];
    for (int k = 1; k <= thresholds; k++) {
      int at = k;
      double share = Arrays.stream(answers).filter(a -> a >= at).count() / (double) answers.length;
      start[k - 1] = Math.log(share / (1 - share));
    }
    return new ArrayRealVector(start);
  }

  private static Ground climb(
      RealVector from,
      RealVector move,
      double height,
      int[] answers,
      double[][] covariates,
      int thresholds) {
    double length = 1;
    while (true) {
      Ground next = Ground.at(from.add(move.mapMultiply(length)), answers, covariates, thresholds);
      if (next.logLikelihood >= height || length < 1e-10) {
        return next;
      }
      length /= 2;
    }
  }

  /// Height, slope and bend of the log-likelihood at a place.
  private static final class Ground {
    private final RealVector place;
    private final RealVector gradient;
    private final RealMatrix information;
    private double logLikelihood;

    private Ground(RealVector place) {
      this.place = place;
      this.gradient = new ArrayRealVector(place.getDimension());
      this.information = new Array2DRowRealMatrix(place.getDimension(), place.getDimension());
    }

    static Ground at(RealVector place, int[] answers, double[][] covariates, int thresholds) {
      Ground ground = new Ground(place);
      boolean rising =
          IntStream.range(1, thresholds).anyMatch(k -> place.getEntry(k) >= place.getEntry(k - 1));
      if (rising) {
        ground.logLikelihood = Double.NEGATIVE_INFINITY;
        return ground;
      }
      for (int i = 0; i < answers.length; i++) {
        ground.add(answers[i], covariates[i], thresholds);
      }
      return ground;
    }

    private void add(int answer, double[] x, int thresholds) {
      double eta = 0;
      for (int c = 0; c < x.length; c++) {
        eta += place.getEntry(thresholds + c) * x[c];
      }
      boolean bounded = answer > 0;
      boolean open = answer < thresholds;
      double high = bounded ? logistic(place.getEntry(answer - 1) + eta) : 1;
      double low = open ? logistic(place.getEntry(answer) + eta) : 0;
      double chance = Math.max(1e-300, high - low);
      double highSlope = high * (1 - high) / chance;
      double lowSlope = low * (1 - low) / chance;
      logLikelihood += Math.log(chance);
      double[] up = direction(bounded ? answer - 1 : -1, x, thresholds, bounded);
      double[] down = direction(open ? answer : -1, x, thresholds, open);
      for (int a = 0; a < up.length; a++) {
        gradient.addToEntry(a, highSlope * up[a] - lowSlope * down[a]);
        for (int b = 0; b < up.length; b++) {
          double bend =
              (highSlope * highSlope - highSlope * (1 - 2 * high)) * up[a] * up[b]
                  + (lowSlope * lowSlope + lowSlope * (1 - 2 * low)) * down[a] * down[b]
                  - highSlope * lowSlope * (up[a] * down[b] + down[a] * up[b]);
          information.addToEntry(a, b, bend);
        }
      }
    }

    private static double[] direction(int threshold, double[] x, int thresholds, boolean real) {
      double[] direction = new double[thresholds + x.length];
      if (real) {
        direction[threshold] = 1;
        System.arraycopy(x, 0, direction, thresholds, x.length);
      }
      return direction;
    }

    private static double logistic(double z) {
      return 1 / (1 + Math.exp(-z));
    }
  }
}
