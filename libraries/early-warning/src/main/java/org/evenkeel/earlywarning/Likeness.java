package org.evenkeel.earlywarning;

import java.util.Arrays;

/// How alike the values of a series are, each with each: `exp(−(x − y)²/median)`, with the median
/// of all squared distances and the exponent held from 0.01 to 100; a value with itself is 1.
final class Likeness {

  private Likeness() {}

  /// `[i][j]`: the sum over the first i and the first j values, so that any block is four terms.
  static double[][] sums(double... values) {
    double median = median(distances(values));
    double scale = median == 0 ? 1 : 1 / median;
    int n = values.length;
    double[][] sums = new double[n + 1][n + 1];
    for (int i = 0; i < n; i++) {
      double row = 0;
      for (int j = 0; j < n; j++) {
        row += i == j ? 1 : alike(scale * squared(values[i] - values[j]));
        sums[i + 1][j + 1] = sums[i][j + 1] + row;
      }
    }
    return sums;
  }

  private static double alike(double exponent) {
    return Math.exp(-Math.clamp(exponent, 1e-2, 1e2));
  }

  private static double[] distances(double... values) {
    int n = values.length;
    double[] distances = new double[n * (n - 1) / 2];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        distances[at++] = squared(values[i] - values[j]);
      }
    }
    return distances;
  }

  static double median(double... values) {
    double[] ordered = values.clone();
    Arrays.sort(ordered);
    int half = ordered.length / 2;
    return ordered.length % 2 == 1 ? ordered[half] : (ordered[half - 1] + ordered[half]) / 2;
  }

  private static double squared(double x) {
    return x * x;
  }
}
