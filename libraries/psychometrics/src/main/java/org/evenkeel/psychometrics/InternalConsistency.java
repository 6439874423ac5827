package org.evenkeel.psychometrics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How well the questions of a scale hang together in a group of people.
///
/// **What this tells you, and what it does not.** It is the share of the score's variance that the
/// questions have in common in these people. It does not say that they measure one thing, nor that
/// the score is stable over time. It falls in groups who are alike and rises with the number of
/// questions.
public final class InternalConsistency {
  private static final int MOST_ROUNDS = 10_000;
  private static final double CLOSE_ENOUGH = 1e-13;

  private final double[][] covariance;

  private InternalConsistency(double[][] covariance) {
    this.covariance = covariance;
  }

  /// @param points `[person][question]`, reversed questions already turned round, nothing missing
  /// @throws IllegalArgumentException if there are fewer than 2 people or questions, a row is
  ///   shorter than the first, or a figure is not a number
  public static InternalConsistency of(double[][] points) {
    checkShape(points);
    for (double[] row : points) {
      Arrays.stream(row).forEach(point -> Checks.finite("Point", point));
    }
    return new InternalConsistency(covariance(points));
  }

  /// With open answers left out pair by pair: each covariance is taken of the people who answered
  /// both questions, as psych does.
  ///
  /// @param points `[person][question]`, reversed questions already turned round, not a number
  ///   where an answer is open
  /// @throws IllegalArgumentException if there are fewer than 2 questions, a row is shorter than
  ///   the first, or fewer than 2 people answered some pair
  public static InternalConsistency pairwise(double[][] points) {
    checkShape(points);
    int k = points[0].length;
    double[][] covariance = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        covariance[i][j] = covarianceOfPair(points, i, j);
      }
    }
    return new InternalConsistency(covariance);
  }

  /// Of correlations found elsewhere, such as polychoric ones: alpha and omega are then those of
  /// the traits behind the answers ("ordinal alpha", Zumbo, Gadermann & Zeisser 2007,
  /// doi:10.22237/jmasm/1177992180), not of the score that is added up.
  ///
  /// @param correlations square, with ones on the diagonal
  /// @throws IllegalArgumentException if there are fewer than 2 questions, a row is shorter than
  ///   the first, or a figure does not lie between -1 and 1
  public static InternalConsistency ofCorrelations(double[][] correlations) {
    checkShape(correlations);
    for (double[] row : correlations) {
      Arrays.stream(row).forEach(r -> Checks.between("Correlation", r, -1, 1));
    }
    return new InternalConsistency(
        Arrays.stream(correlations).map(double[]::clone).toArray(double[][]::new));
  }

  private static void checkShape(double[][] points) {
    if (points.length < 2 || points[0].length < 2) {
      throw new IllegalArgumentException(
          "%d people; two people and two questions are needed".formatted(points.length));
    }
    for (double[] row : points) {
      if (row.length != points[0].length) {
        throw new IllegalArgumentException(
            "A row has %d questions; the first has %d".formatted(row.length, points[0].length));
      }
    }
  }

  private static double covarianceOfPair(double[][] points, int i, int j) {
    double[][] both =
        Arrays.stream(points)
            .filter(row -> Double.isFinite(row[i]) && Double.isFinite(row[j]))
            .map(row -> new double[] {row[i], row[j]})
            .toArray(double[][]::new);
    if (both.length < 2) {
      throw new IllegalArgumentException(
          "%d people answered questions %d and %d; 2 are needed"
              .formatted(both.length, i + 1, j + 1));
    }
    return covariance(both)[0][1];
  }

  /// Cronbach's alpha, `k/(k−1)·(1 − Σ var(question)/var(total))` (1951, doi:10.1007/BF02310555).
  /// At most 1; below 0 where questions run against each other.
  public double alpha() {
    double k = covariance.length;
    double total = Arrays.stream(covariance).flatMapToDouble(Arrays::stream).sum();
    double questions =
        IntStream.range(0, covariance.length).mapToDouble(i -> covariance[i][i]).sum();
    return k / (k - 1) * (1 - questions / total);
  }

  /// McDonald's omega for one common factor of the correlations, `(Σλ)² / ((Σλ)² + Σ(1−λ²))` (1999,
  /// Test Theory). Where questions load unequally it is fairer than alpha.
  public double omega() {
    double[] loadings = loadings();
    double common = Math.pow(Arrays.stream(loadings).sum(), 2);
    double own = Arrays.stream(loadings).map(loading -> 1 - loading * loading).sum();
    return common / (common + own);
  }

  /// Loadings on one common factor that leave the smallest squares in the correlations between
  /// questions ("minres", Harman & Jones 1966, doi:10.1007/BF02289468).
  public double[] loadings() {
    double[][] r = correlation();
    double[] loadings = new double[r.length];
    Arrays.fill(loadings, 0.5);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = 0;
      for (int i = 0; i < r.length; i++) {
        double better = better(r, loadings, i);
        moved = Math.max(moved, Math.abs(better - loadings[i]));
        loadings[i] = better;
      }
      if (moved < CLOSE_ENOUGH) {
        break;
      }
    }
    return loadings;
  }

  /// The loading of one question that fits its correlations best, the others given.
  private static double better(double[][] r, double[] loadings, int i) {
    double products = 0;
    double squares = 0;
    for (int j = 0; j < r.length; j++) {
      if (j != i) {
        products += r[i][j] * loadings[j];
        squares += loadings[j] * loadings[j];
      }
    }
    return products / squares;
  }

  private double[][] correlation() {
    int k = covariance.length;
    double[][] r = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        r[i][j] = covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
      }
    }
    return r;
  }

  private static double[][] covariance(double[][] points) {
    int k = points[0].length;
    double[] means =
        IntStream.range(0, k)
            .mapToDouble(
                i -> Arrays.stream(points).mapToDouble(row -> row[i]).average().orElseThrow())
            .toArray();
    double[][] covariance = new double[k][k];
    for (double[] row : points) {
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          covariance[i][j] += (row[i] - means[i]) * (row[j] - means[j]) / (points.length - 1);
        }
      }
    }
    return covariance;
  }
}
