package org.evenkeel.prediction;

import java.util.Arrays;
import java.util.List;

/// Linear regression held back by a ridge: the weights that make `Σ (y − a − w·z)² + strength·|w|²`
/// smallest, z the standardised features. For scores such as a questionnaire's.
///
/// @param features what it reads
/// @param standard how they are put on one footing
/// @param strength of the ridge, 0 or above; larger draws every weight toward 0
/// @param intercept the mean outcome of the rows learned from
/// @param weights change of the expected outcome for one deviation of each feature
public record LinearModel(
    List<Feature> features,
    Standard standard,
    double strength,
    double intercept,
    List<Double> weights) {

  public LinearModel {
    features = List.copyOf(features);
    weights = List.copyOf(weights);
  }

  public static LinearModel fit(Examples rows, double strength) {
    Standard standard = Standard.of(rows);
    double[][] z = standard.rows(rows);
    double[] y = rows.outcomes();
    double mean = Arrays.stream(y).average().orElseThrow();
    double[] toward = Arrays.stream(y).map(value -> value - mean).toArray();
    double[] weights =
        z[0].length == 0 ? new double[0] : solved(centred(z), toward, Ridge.checked(strength));
    return new LinearModel(
        rows.features(), standard, strength, mean - shift(z, weights), Ridge.list(weights));
  }

  /// Columns with unknown values do not have mean 0 by themselves.
  private static double[][] centred(double[][] z) {
    double[] mean = Ridge.means(z);
    return Arrays.stream(z)
        .map(row -> {
          double[] from = row.clone();
          Arrays.setAll(from, j -> row[j] - mean[j]);
          return from;
        })
        .toArray(double[][]::new);
  }

  private static double shift(double[][] z, double[] weights) {
    return Ridge.dot(Ridge.means(z), weights);
  }

  private static double[] solved(double[][] z, double[] y, double strength) {
    double[] ones = new double[z.length];
    Arrays.fill(ones, 1);
    double[][] a = Ridge.products(z, ones);
    for (int j = 0; j < a.length; j++) {
      a[j][j] += strength + 1e-12;
    }
    return Cholesky.of(a).solve(Ridge.against(z, y));
  }

  /// The expected outcome of someone with these values.
  public double expected(List<Double> values) {
    return intercept + Ridge.dot(standard.of(values), Ridge.array(weights));
  }
}
