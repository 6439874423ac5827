package org.evenkeel.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Puts every feature on one footing: its distance from the mean of the rows learned from, in their
/// standard deviations (n − 1). What is not known counts as the mean, and so says nothing.
///
/// @param centre mean of every feature
/// @param spread deviation of every feature; 1 where it never differed
public record Standard(List<Double> centre, List<Double> spread) {

  public Standard {
    centre = List.copyOf(centre);
    spread = List.copyOf(spread);
  }

  static Standard of(Examples rows) {
    List<double[]> known =
        IntStream.range(0, rows.features().size()).mapToObj(j -> known(rows, j)).toList();
    return new Standard(
        known.stream().map(values -> DoubleStream.of(values).average().orElse(0)).toList(),
        known.stream().map(Standard::deviation).toList());
  }

  private static double[] known(Examples rows, int feature) {
    return rows.rows().stream()
        .mapToDouble(row -> row.values().get(feature))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    return deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 1;
  }

  /// The values in deviations from the mean; 0 where not known.
  double[] of(List<Double> values) {
    checked(values);
    double[] z = new double[centre.size()];
    Arrays.setAll(z, j -> of(values.get(j), j));
    return z;
  }

  void checked(List<Double> values) {
    if (values.size() != centre.size()) {
      throw new IllegalArgumentException(
          "%d values were given; the model reads %d".formatted(values.size(), centre.size()));
    }
  }

  private double of(double value, int j) {
    return Double.isNaN(value) ? 0 : (value - centre.get(j)) / spread.get(j);
  }

  double[][] rows(Examples rows) {
    return rows.rows().stream().map(row -> of(row.values())).toArray(double[][]::new);
  }
}
