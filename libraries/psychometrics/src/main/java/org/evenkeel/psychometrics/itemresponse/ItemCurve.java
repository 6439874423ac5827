package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/// One question during calibration, in slope and intercepts: `P*(k) = logistic(a·θ + d_k)` with
/// falling `d_k = −a·b_k`.
///
/// Parameters are `[a, d_1, …, d_m]`. Against expected counts it gives the gradient of the
/// log-likelihood and the expected information (for Fisher scoring).
final class ItemCurve {
  private static final double LEAST_CHANCE = 1e-300;

  private final double[] parameters;
  private final Grid grid;

  ItemCurve(double[] parameters, Grid grid) {
    this.parameters = parameters;
    this.grid = grid;
  }

  /// Whether intercepts fall, so that every answer has a chance.
  static boolean isProper(double[] parameters) {
    for (int k = 2; k < parameters.length; k++) {
      if (!(parameters[k] < parameters[k - 1])) {
        return false;
      }
    }
    return Double.isFinite(parameters[0]);
  }

  /// Writes the chances as `[answer][place]`.
  void fill(double[][] chances) {
    for (int q = 0; q < grid.size(); q++) {
      double high = Double.POSITIVE_INFINITY;
      for (int k = 0; k < chances.length; k++) {
        double low = k + 1 < chances.length ? at(q, k + 1) : Double.NEGATIVE_INFINITY;
        chances[k][q] = Math.max(LEAST_CHANCE, Logistic.between(high, low));
        high = low;
      }
    }
  }

  private double at(int q, int k) {
    return parameters[0] * grid.node(q) + parameters[k];
  }

  /// Writes the gradient of `Σ count·log P` into a longer vector from a place on.
  void gradient(double[][] counts, double[] into, int from) {
    double[] own = gradient(counts);
    System.arraycopy(own, 0, into, from, own.length);
  }

  double[] gradient(double[][] counts) {
    int answers = counts.length;
    double[] gradient = new double[parameters.length];
    for (int q = 0; q < grid.size(); q++) {
      double highStar = 1;
      double high = Double.POSITIVE_INFINITY;
      for (int k = 0; k < answers; k++) {
        double low = k + 1 < answers ? at(q, k + 1) : Double.NEGATIVE_INFINITY;
        double lowStar = Logistic.of(low);
        double perPerson = counts[k][q] / Math.max(LEAST_CHANCE, Logistic.between(high, low));
        gradient[0] += counts[k][q] * grid.node(q) * (1 - highStar - lowStar);
        if (k > 0) {
          gradient[k] += perPerson * highStar * (1 - highStar);
        }
        if (k + 1 < answers) {
          gradient[k + 1] -= perPerson * lowStar * (1 - lowStar);
        }
        high = low;
        highStar = lowStar;
      }
    }
    return gradient;
  }

  /// Expected information of the counts' total at each place: `Σ_q N_q Σ_k ∇P_k ∇P_kᵀ / P_k`.
  RealMatrix information(double[][] counts) {
    int size = parameters.length;
    RealMatrix information = new Array2DRowRealMatrix(size, size);
    double[] slope = new double[size];
    for (int q = 0; q < grid.size(); q++) {
      double people = 0;
      for (double[] answer : counts) {
        people += answer[q];
      }
      double high = Double.POSITIVE_INFINITY;
      for (int k = 0; k < counts.length; k++) {
        double low = k + 1 < counts.length ? at(q, k + 1) : Double.NEGATIVE_INFINITY;
        addOuter(
            information,
            slopes(slope, q, k, high, low),
            people / Math.max(LEAST_CHANCE, Logistic.between(high, low)));
        high = low;
      }
    }
    return information;
  }

  /// The derivatives of every answer's chance at every place, as `[parameter][answer][place]`.
  double[][][] slopes(int answers) {
    double[][][] slopes = new double[parameters.length][answers][grid.size()];
    double[] own = new double[parameters.length];
    for (int q = 0; q < grid.size(); q++) {
      for (int k = 0; k < answers; k++) {
        double high = k > 0 ? at(q, k) : Double.POSITIVE_INFINITY;
        double low = k + 1 < answers ? at(q, k + 1) : Double.NEGATIVE_INFINITY;
        slopes(own, q, k, high, low);
        for (int p = 0; p < own.length; p++) {
          slopes[p][k][q] = own[p];
        }
      }
    }
    return slopes;
  }

  /// The derivatives of one answer's chance by every parameter.
  private double[] slopes(double[] slope, int q, int k, double high, double low) {
    Arrays.fill(slope, 0);
    double highSlope = Logistic.of(high) * (1 - Logistic.of(high));
    double lowSlope = Logistic.of(low) * (1 - Logistic.of(low));
    slope[0] = grid.node(q) * (highSlope - lowSlope);
    if (k > 0) {
      slope[k] = highSlope;
    }
    if (k + 1 < slope.length) {
      slope[k + 1] = -lowSlope;
    }
    return slope;
  }

  private static void addOuter(RealMatrix to, double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        if (vector[i] != 0 && vector[j] != 0) {
          to.addToEntry(i, j, factor * vector[i] * vector[j]);
        }
      }
    }
  }
}
