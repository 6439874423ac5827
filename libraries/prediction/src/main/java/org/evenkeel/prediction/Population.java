package org.evenkeel.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whom a model was validated on, and so of whom it may speak: people each of whose values lies
/// within what occurred, who are no farther from the middle than anyone was, and of whom enough is
/// known. The distance is Mahalanobis', with the correlations drawn a tenth toward none.
///
/// @param people how many people
/// @param rows how many rows
/// @param ranges what occurred, for every feature
/// @param standard the middle
/// @param correlations of the features, drawn toward none, row after row
/// @param farthest the largest distance that occurred
public record Population(
    int people,
    int rows,
    List<Range> ranges,
    Standard standard,
    List<List<Double>> correlations,
    double farthest) {

  /// The largest share of values that may be unknown.
  public static final double MOST_UNKNOWN = 0.25;

  /// Lowest and highest value that occurred; NaN where none was known.
  public record Range(double lowest, double highest) {
    boolean holds(double value) {
      return Double.isNaN(value) || (value >= lowest && value <= highest);
    }
  }

  public Population {
    ranges = List.copyOf(ranges);
    correlations = correlations.stream().map(List::copyOf).toList();
  }

  static Population of(Examples rows) {
    Standard standard = Standard.of(rows);
    List<List<Double>> correlations = correlations(standard.rows(rows));
    Cholesky metric = metric(correlations);
    double farthest =
        rows.rows().stream()
            .mapToDouble(row -> distance(metric, standard.of(row.values())))
            .max()
            .orElse(0);
    return new Population(
        rows.people().size(),
        rows.size(),
        IntStream.range(0, rows.features().size()).mapToObj(j -> range(rows, j)).toList(),
        standard,
        correlations,
        farthest);
  }

  private static Range range(Examples rows, int j) {
    var known =
        rows.rows().stream()
            .mapToDouble(row -> row.values().get(j))
            .filter(value -> !Double.isNaN(value))
            .summaryStatistics();
    return known.getCount() == 0
        ? new Range(Double.NaN, Double.NaN)
        : new Range(known.getMin(), known.getMax());
  }

  private static List<List<Double>> correlations(double[][] z) {
    double[] share = new double[z.length];
    Arrays.fill(share, 0.9 / Math.max(1, z.length - 1));
    double[][] products = Ridge.products(z, share);
    for (int j = 0; j < products.length; j++) {
      products[j][j] += 0.1;
    }
    return Arrays.stream(products).map(Ridge::list).toList();
  }

  private static Cholesky metric(List<List<Double>> correlations) {
    return Cholesky.of(correlations.stream().map(Ridge::array).toArray(double[][]::new));
  }

  private static double distance(Cholesky metric, double[] z) {
    double[] x = metric.forward(z);
    return Math.sqrt(Ridge.dot(x, x));
  }

  /// Why nothing may be said of someone with these values; empty where it may.
  public List<Ground> against(List<Feature> features, List<Double> values) {
    long unknown = values.stream().filter(value -> Double.isNaN(value)).count();
    if (unknown > MOST_UNKNOWN * values.size()) {
      return List.of(new Ground.TooLittleKnown((int) unknown, values.size()));
    }
    List<Ground> outside =
        IntStream.range(0, values.size())
            .filter(j -> !ranges.get(j).holds(values.get(j)))
            .mapToObj(j -> (Ground) outside(features.get(j), values.get(j), ranges.get(j)))
            .toList();
    return outside.isEmpty() ? combined(values).stream().toList() : outside;
  }

  private static Ground.Outside outside(Feature feature, double value, Range range) {
    return new Ground.Outside(feature, value, range.lowest(), range.highest());
  }

  private Optional<Ground> combined(List<Double> values) {
    double distance = distance(metric(correlations), standard.of(values));
    return distance > farthest * (1 + 1e-9)
        ? Optional.of(new Ground.UnusualTogether(distance, farthest))
        : Optional.empty();
  }
}
