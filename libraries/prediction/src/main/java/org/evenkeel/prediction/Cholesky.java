package org.evenkeel.prediction;

/// Solves `A·x = b` for a symmetric A with positive pivots.
final class Cholesky {

  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  static Cholesky of(double[][] a) {
    double[][] lower = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i][j] - dot(lower[i], lower[j], j);
        lower[i][j] = i == j ? Math.sqrt(pivot(rest)) : rest / lower[j][j];
      }
    }
    return new Cholesky(lower);
  }

  private static double pivot(double rest) {
    if (!(rest > 0)) {
      throw new IllegalArgumentException(
          "The features cannot be told apart in these rows; a strength above 0 lets them");
    }
    return rest;
  }

  private static double dot(double[] a, double[] b, int terms) {
    double sum = 0;
    for (int k = 0; k < terms; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  double[] solve(double[] b) {
    double[] x = forward(b);
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /// `L⁻¹·b`; its squared length is `b'·A⁻¹·b`.
  double[] forward(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
    }
    return x;
  }
}
