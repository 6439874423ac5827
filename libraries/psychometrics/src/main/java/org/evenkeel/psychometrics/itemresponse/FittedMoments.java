package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The [Moments] of a calibration, and those of questions that have nothing to do with each other.
final class FittedMoments {
  private FittedMoments() {}

  static Moments of(ItemBank bank, Grid grid) {
    double[][][][] slopes =
        bank.items().stream()
            .map(item -> new ItemCurve(parameters(item), grid).slopes(item.categories()))
            .toArray(double[][][][]::new);
    return new Moments(Chances.of(bank, grid), slopes, grid.weights());
  }

  private static double[] parameters(GradedItem item) {
    double[] thresholds = item.thresholds();
    double[] parameters = new double[thresholds.length + 1];
    parameters[0] = item.slope();
    for (int k = 0; k < thresholds.length; k++) {
      parameters[k + 1] = -item.slope() * thresholds[k];
    }
    return parameters;
  }

  /// Everybody at one place, with the shares of answers that were observed. Each share but the
  /// lowest is free.
  static Moments unrelated(ItemBank bank, int[][] answers) {
    double[][][] chances =
        IntStream.range(0, bank.size())
            .mapToObj(i -> shares(answers, i, bank.item(i).categories()))
            .toArray(double[][][]::new);
    double[][][][] slopes =
        Arrays.stream(chances).map(item -> free(item.length)).toArray(double[][][][]::new);
    return new Moments(chances, slopes, new double[] {1});
  }

  private static double[][] shares(int[][] answers, int item, int categories) {
    double[][] shares = new double[categories][1];
    for (int[] row : answers) {
      shares[row[item]][0] += 1.0 / answers.length;
    }
    return shares;
  }

  private static double[][][] free(int categories) {
    double[][][] slopes = new double[categories - 1][categories][1];
    for (int k = 1; k < categories; k++) {
      slopes[k - 1][k][0] = 1;
      slopes[k - 1][0][0] = -1;
    }
    return slopes;
  }

  /// Root mean square of the differences between observed and expected correlations of answers.
  static double missedCorrelation(ItemBank bank, int[][] answers) {
    double[][] observed = Correlations.observed(answers);
    double[][] expected = Correlations.expected(bank, Grid.coarse());
    double squares = 0;
    int pairs = 0;
    for (int i = 0; i < bank.size(); i++) {
      for (int j = 0; j < i; j++) {
        squares += Math.pow(observed[i][j] - expected[i][j], 2);
        pairs++;
      }
    }
    return Math.sqrt(squares / pairs);
  }
}
