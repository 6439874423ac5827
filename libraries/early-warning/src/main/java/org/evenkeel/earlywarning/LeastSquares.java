package org.evenkeel.earlywarning;

/// Ordinary least squares for a handful of terms, by Householder's QR.
final class LeastSquares {

  private LeastSquares() {}

  static double dot(double[] row, double[] beta) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * beta[j];
    }
    return sum;
  }

  /// @throws IllegalArgumentException if the terms cannot be told apart in these rows
  static double[] fit(double[][] rows, double[] y) {
    int terms = rows[0].length;
    double[][] a = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      a[i] = rows[i].clone();
    }
    double[] b = y.clone();
    for (int j = 0; j < terms; j++) {
      reflect(a, b, j);
    }
    return back(a, b, terms);
  }

  /// Turns column j so that it is zero below its jth row.
  private static void reflect(double[][] a, double[] b, int j) {
    double norm = 0;
    for (int i = j; i < a.length; i++) {
      norm = Math.hypot(norm, a[i][j]);
    }
    if (norm == 0) {
      return;
    }
    double[] v = new double[a.length];
    for (int i = j; i < a.length; i++) {
      v[i] = a[i][j];
    }
    v[j] += Math.copySign(norm, a[j][j]);
    double length = norm * (norm + Math.abs(a[j][j]));
    for (int k = j; k < a[0].length; k++) {
      double along = 0;
      for (int i = j; i < a.length; i++) {
        along += v[i] * a[i][k];
      }
      for (int i = j; i < a.length; i++) {
        a[i][k] -= along / length * v[i];
      }
    }
    turn(b, v, j, length);
  }

  private static void turn(double[] b, double[] v, int j, double length) {
    double along = 0;
    for (int i = j; i < b.length; i++) {
      along += v[i] * b[i];
    }
    for (int i = j; i < b.length; i++) {
      b[i] -= along / length * v[i];
    }
  }

  private static double[] back(double[][] a, double[] b, int terms) {
    double[] beta = new double[terms];
    for (int j = terms - 1; j >= 0; j--) {
      if (Math.abs(a[j][j]) < 1e-9 * Math.abs(a[0][0])) {
        throw new IllegalArgumentException(
            "The %d terms cannot be told apart in these %d rows; the scores before must differ"
                .formatted(terms, a.length));
      }
      double rest = b[j];
      for (int k = j + 1; k < terms; k++) {
        rest -= a[j][k] * beta[k];
      }
      beta[j] = rest / a[j][j];
    }
    return beta;
  }
}
