package org.evenkeel.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Proportional-odds regression (McCullagh 1980, doi:10.1111/j.2517-6161.1980.tb01109.x) held back
/// by a ridge, for outcomes in steps 0, 1, 2, …: `P(outcome ≤ k) = 1/(1 + e^−(θ_k − w·z))`, the θ
/// rising. It makes `−Σ ln P(outcome) + strength/2·|w|²` smallest, by Fisher scoring with halved
/// steps.
///
/// @param features what it reads
/// @param standard how they are put on one footing
/// @param strength of the ridge
/// @param thresholds θ, one fewer than steps, rising
/// @param weights one for every feature; above 0 draws toward higher steps
public record OrdinalModel(
    List<Feature> features,
    Standard standard,
    double strength,
    List<Double> thresholds,
    List<Double> weights) {

  private static final int ROUNDS = 100;

  public OrdinalModel {
    features = List.copyOf(features);
    thresholds = List.copyOf(thresholds);
    weights = List.copyOf(weights);
  }

  /// @param rows outcomes 0, 1, … up to the highest, each at least once
  public static OrdinalModel fit(Examples rows, double strength) {
    int[] y = Arrays.stream(rows.outcomes()).mapToInt(OrdinalModel::step).toArray();
    double[] shares = shares(y);
    Standard standard = Standard.of(rows);
    double[] found =
        new Scoring(standard.rows(rows), y, shares.length - 1, Ridge.checked(strength))
            .from(start(shares));
    return new OrdinalModel(
        rows.features(),
        standard,
        strength,
        Ridge.list(Arrays.copyOf(found, shares.length - 1)),
        Ridge.list(Arrays.copyOfRange(found, shares.length - 1, found.length)));
  }

  private static int step(double outcome) {
    if (outcome < 0 || outcome != Math.rint(outcome) || outcome > 100) {
      throw new IllegalArgumentException(
          "An outcome is %s; steps are whole numbers from 0".formatted(outcome));
    }
    return (int) outcome;
  }

  private static double[] shares(int[] y) {
    double[] shares = new double[Arrays.stream(y).max().orElse(0) + 1];
    Arrays.stream(y).forEach(step -> shares[step] += 1.0 / y.length);
    if (shares.length < 2 || Arrays.stream(shares).anyMatch(share -> share == 0)) {
      throw new IllegalArgumentException(
          "The steps have the shares %s; there are two at least, and each occurs"
              .formatted(Arrays.toString(shares)));
    }
    return shares;
  }

  /// The thresholds that fit when nothing else is known.
  private static double[] start(double[] shares) {
    double[] thresholds = new double[shares.length - 1];
    double below = 0;
    for (int k = 0; k < thresholds.length; k++) {
      below += shares[k];
      thresholds[k] = Math.log(below / (1 - below));
    }
    return thresholds;
  }

  /// The probability of every step for someone with these values.
  public List<Double> chances(List<Double> values) {
    double pull = Ridge.dot(standard.of(values), Ridge.array(weights));
    double[] below = thresholds.stream().mapToDouble(t -> Ridge.chance(t - pull)).toArray();
    return IntStream.rangeClosed(0, below.length)
        .mapToObj(k -> (k < below.length ? below[k] : 1) - (k > 0 ? below[k - 1] : 0))
        .toList();
  }

  /// The mean step of someone with these values.
  public double expected(List<Double> values) {
    List<Double> chances = chances(values);
    return IntStream.range(0, chances.size()).mapToDouble(k -> k * chances.get(k)).sum();
  }

  private record Scoring(double[][] z, int[] y, int cuts, double strength) {

    double[] from(double[] thresholds) {
      double[] at = Arrays.copyOf(thresholds, cuts + z[0].length);
      double cost = cost(at);
      for (int round = 0; round < ROUNDS; round++) {
        double[] step = step(at);
        double along = 1;
        double[] next = moved(at, step, along);
        while (!(cost(next) <= cost + 1e-12 * Math.abs(cost)) && along > 1e-6) {
          along /= 2;
          next = moved(at, step, along);
        }
        at = next;
        cost = cost(at);
        if (Math.sqrt(Ridge.dot(step, step)) < 1e-9) {
          break;
        }
      }
      return at;
    }

    private static double[] moved(double[] at, double[] step, double along) {
      double[] next = at.clone();
      Arrays.setAll(next, j -> at[j] + along * step[j]);
      return next;
    }

    private double[] step(double[] at) {
      double[][] information = new double[at.length][at.length];
      double[] slope = new double[at.length];
      for (int i = 0; i < y.length; i++) {
        add(i, at, information, slope);
      }
      for (int j = cuts; j < at.length; j++) {
        information[j][j] += strength + 1e-12;
        slope[j] -= strength * at[j];
      }
      return Cholesky.of(information).solve(slope);
    }

    /// Slope of ln P of the row's step, and the expected information over all steps.
    private void add(int i, double[] at, double[][] information, double[] slope) {
      for (int k = 0; k <= cuts; k++) {
        double p = Math.max(probability(i, k, at), 1e-12);
        double[] g = gradient(i, k, at);
        for (int a = 0; a < g.length; a++) {
          slope[a] += y[i] == k ? g[a] / p : 0;
          for (int b = 0; b < g.length; b++) {
            information[a][b] += g[a] * g[b] / p;
          }
        }
      }
    }

    private double[] gradient(int i, int k, double[] at) {
      double[] g = new double[at.length];
      double upper = k < cuts ? density(below(i, k, at)) : 0;
      double lower = k > 0 ? density(below(i, k - 1, at)) : 0;
      if (k < cuts) {
        g[k] = upper;
      }
      if (k > 0) {
        g[k - 1] = -lower;
      }
      for (int j = cuts; j < at.length; j++) {
        g[j] = -(upper - lower) * z[i][j - cuts];
      }
      return g;
    }

    private static double density(double below) {
      return below * (1 - below);
    }

    private double below(int i, int k, double[] at) {
      double pull = 0;
      for (int j = cuts; j < at.length; j++) {
        pull += at[j] * z[i][j - cuts];
      }
      return Ridge.chance(at[k] - pull);
    }

    private double probability(int i, int k, double[] at) {
      return (k < cuts ? below(i, k, at) : 1) - (k > 0 ? below(i, k - 1, at) : 0);
    }

    private double cost(double[] at) {
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        double p = probability(i, y[i], at);
        sum += p > 0 ? -Math.log(p) : Double.POSITIVE_INFINITY;
      }
      for (int j = cuts; j < at.length; j++) {
        sum += strength / 2 * at[j] * at[j];
      }
      return sum;
    }
  }
}
