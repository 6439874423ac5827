package org.evenkeel.prediction;

import java.util.Arrays;
import java.util.List;

/// Logistic regression held back by a ridge: the intercept and weights that make `−Σ ln P(outcome)
/// + strength/2·|w|²` smallest, `P(1) = 1/(1 + e^−(a + w·z))`, z the standardised features; found
///   by Newton's method with halved steps. Every weight can be read: the change of the log-odds for
///   one deviation of the feature.
///
/// @param features what it reads
/// @param standard how they are put on one footing
/// @param strength of the ridge, above 0 unless the classes overlap
/// @param intercept log-odds of someone at the mean of everything
/// @param weights one for every feature, in log-odds a deviation
public record LogisticModel(
    List<Feature> features,
    Standard standard,
    double strength,
    double intercept,
    List<Double> weights) {

  private static final int ROUNDS = 100;

  public LogisticModel {
    features = List.copyOf(features);
    weights = List.copyOf(weights);
  }

  /// @param rows outcomes 0 or 1, both at least once
  public static LogisticModel fit(Examples rows, double strength) {
    double[] y = checked(rows);
    Standard standard = Standard.of(rows);
    double[][] z = withOne(standard.rows(rows));
    double[] found = new Newton(z, y, Ridge.checked(strength)).found();
    return new LogisticModel(
        rows.features(),
        standard,
        strength,
        found[0],
        Ridge.list(Arrays.copyOfRange(found, 1, found.length)));
  }

  private static double[] checked(Examples rows) {
    double[] y = rows.outcomes();
    long ones = Arrays.stream(y).filter(outcome -> outcome == 1).count();
    long zeros = Arrays.stream(y).filter(outcome -> outcome == 0).count();
    if (ones == 0 || zeros == 0 || ones + zeros < y.length) {
      throw new IllegalArgumentException(
          "Of %d outcomes %d are 1 and %d are 0; all are one or the other, and both occur"
              .formatted(y.length, ones, zeros));
    }
    return y;
  }

  private static double[][] withOne(double[][] z) {
    return Arrays.stream(z)
        .map(row -> {
          double[] longer = new double[row.length + 1];
          longer[0] = 1;
          System.arraycopy(row, 0, longer, 1, row.length);
          return longer;
        })
        .toArray(double[][]::new);
  }

  /// The probability that the outcome is 1 for someone with these values.
  public double probability(List<Double> values) {
    return Ridge.chance(logOdds(values));
  }

  double logOdds(List<Double> values) {
    return intercept + Ridge.dot(standard.of(values), Ridge.array(weights));
  }

  private record Newton(double[][] z, double[] y, double strength) {

    double[] found() {
      double[] at = new double[z[0].length];
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
        if (Math.sqrt(Ridge.dot(step, step)) < 1e-10) {
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
      double[] miss = new double[y.length];
      double[] weight = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        double p = Ridge.chance(Ridge.dot(z[i], at));
        miss[i] = y[i] - p;
        weight[i] = Math.max(p * (1 - p), 1e-12);
      }
      double[][] information = Ridge.products(z, weight);
      double[] slope = Ridge.against(z, miss);
      for (int j = 1; j < at.length; j++) {
        information[j][j] += strength + 1e-12;
        slope[j] -= strength * at[j];
      }
      return Cholesky.of(information).solve(slope);
    }

    private double cost(double[] at) {
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        double logit = Ridge.dot(z[i], at);
        sum += Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(logit, 0) - y[i] * logit;
      }
      for (int j = 1; j < at.length; j++) {
        sum += strength / 2 * at[j] * at[j];
      }
      return sum;
    }
  }
}
