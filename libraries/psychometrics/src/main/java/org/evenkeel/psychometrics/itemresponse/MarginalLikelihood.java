package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/// The marginal log-likelihood of everybody's answers as a function of all parameters, with its
/// gradient.
///
/// By Fisher's identity the gradient is that of the expected complete-data log-likelihood at the
/// same parameters, so one expectation step gives both.
final class MarginalLikelihood {
  private final Grid grid;
  private final int[] starts;
  private final double[][][] chances;
  private final Expectation expectation;

  MarginalLikelihood(AnswerTree tree, Grid grid, int[] categories) {
    this.grid = grid;
    this.starts = new int[categories.length + 1];
    for (int i = 0; i < categories.length; i++) {
      starts[i + 1] = starts[i] + categories[i];
    }
    this.chances =
        Arrays.stream(categories)
            .mapToObj(k -> new double[k][grid.size()])
            .toArray(double[][][]::new);
    this.expectation = new Expectation(tree, grid, categories);
  }

  int parameters() {
    return starts[starts.length - 1];
  }

  int items() {
    return starts.length - 1;
  }

  int start(int item) {
    return starts[item];
  }

  /// The log-likelihood; minus infinity where some answer could not occur.
  double value(double[] parameters) {
    for (int i = 0; i < items(); i++) {
      double[] own = own(parameters, i);
      if (!ItemCurve.isProper(own)) {
        return Double.NEGATIVE_INFINITY;
      }
      new ItemCurve(own, grid).fill(chances[i]);
    }
    expectation.run(chances);
    return expectation.logLikelihood();
  }

  /// The gradient at the parameters [#value(double[])] was last asked for.
  double[] gradient(double[] parameters) {
    double[] gradient = new double[parameters()];
    for (int i = 0; i < items(); i++) {
      curve(parameters, i).gradient(counts(i), gradient, starts[i]);
    }
    return gradient;
  }

  double[][] counts(int item) {
    return expectation.counts()[item];
  }

  ItemCurve curve(double[] parameters, int item) {
    return new ItemCurve(own(parameters, item), grid);
  }

  double[] own(double[] parameters, int item) {
    return Arrays.copyOfRange(parameters, starts[item], starts[item + 1]);
  }

  /// Observed information: minus the matrix of second derivatives, by central differences of the
  /// gradient.
  RealMatrix observedInformation(double[] parameters) {
    int size = parameters();
    double[][] rows =
        IntStream.range(0, size).mapToObj(i -> second(parameters, i)).toArray(double[][]::new);
    RealMatrix information = new Array2DRowRealMatrix(rows, false);
    return information.add(information.transpose()).scalarMultiply(-0.5);
  }

  private double[] second(double[] parameters, int i) {
    double step = 1e-4 * Math.max(1, Math.abs(parameters[i]));
    double[] up = moved(parameters, i, step);
    double[] down = moved(parameters, i, -step);
    value(up);
    double[] above = gradient(up);
    value(down);
    double[] below = gradient(down);
    return IntStream.range(0, above.length)
        .mapToDouble(j -> (above[j] - below[j]) / (2 * step))
        .toArray();
  }

  private static double[] moved(double[] parameters, int i, double by) {
    double[] moved = parameters.clone();
    moved[i] += by;
    return moved;
  }
}
