package org.evenkeel.biosignals;

import java.util.Arrays;

/// The quadratic B-spline through points, with its knots half-way between them except at the two
/// ends: what SciPy calls `interp1d(kind="quadratic")`.
///
/// With these knots every point lies under three basis functions, its own and its neighbours', so
/// the coefficients solve a tridiagonal system.
final class QuadraticSpline {

  private static final int DEGREE = 2;

  private final double[] knots;
  private final double[] coefficients;

  private QuadraticSpline(double[] knots, double[] coefficients) {
    this.knots = knots;
    this.coefficients = coefficients;
  }

  static QuadraticSpline through(double[] x, double[] y) {
    double[] knots = knots(x);
    return new QuadraticSpline(knots, coefficients(knots, x, y));
  }

  private static double[] knots(double[] x) {
    int n = x.length;
    double[] knots = new double[n + DEGREE + 1];
    Arrays.fill(knots, 0, DEGREE + 1, x[0]);
    for (int i = 1; i < n - 2; i++) {
      knots[DEGREE + i] = (x[i] + x[i + 1]) / 2;
    }
    Arrays.fill(knots, n, n + DEGREE + 1, x[n - 1]);
    return knots;
  }

  private static double[] coefficients(double[] knots, double[] x, double[] y) {
    int n = x.length;
    double[] upper = new double[n];
    double[] solved = new double[n];
    double[] basis = new double[DEGREE + 1];
    solved[0] = y[0];
    for (int i = 1; i < n - 1; i++) {
      basis(knots, i + 1, x[i], basis);
      double pivot = basis[1] - basis[0] * upper[i - 1];
      upper[i] = basis[2] / pivot;
      solved[i] = (y[i] - basis[0] * solved[i - 1]) / pivot;
    }
    solved[n - 1] = y[n - 1];
    for (int i = n - 2; i > 0; i--) {
      solved[i] -= upper[i] * solved[i + 1];
    }
    return solved;
  }

  /// The value at a place within the points.
  double at(double place) {
    int interval = interval(place);
    double[] basis = new double[DEGREE + 1];
    basis(knots, interval, place, basis);
    double value = 0;
    for (int j = 0; j <= DEGREE; j++) {
      value += basis[j] * coefficients[interval - DEGREE + j];
    }
    return value;
  }

  /// The last knot at or before a place, among those that begin an interval.
  private int interval(double place) {
    int last = coefficients.length - 1;
    int found = Arrays.binarySearch(knots, DEGREE + 1, last + 1, place);
    return found < 0 ? -found - 2 : found;
  }

  /// The three functions that are not 0 from knot `i` to the next (Cox and de Boor).
  private static void basis(double[] t, int i, double place, double[] basis) {
    double first = (place - t[i]) / (t[i + 1] - t[i]);
    double left = (place - t[i - 1]) / (t[i + 1] - t[i - 1]);
    double right = (place - t[i]) / (t[i + 2] - t[i]);
    basis[0] = (1 - left) * (1 - first);
    basis[1] = left * (1 - first) + (1 - right) * first;
    basis[2] = right * first;
  }
}
