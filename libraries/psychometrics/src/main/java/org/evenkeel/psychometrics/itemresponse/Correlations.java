package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;

/// Correlations between answers, or between anything else that is one column a question.
final class Correlations {
  private Correlations() {}

  static double[][] observed(int[][] answers) {
    return observed(
        Arrays.stream(answers)
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new));
  }

  /// @param values `[person][question]`
  static double[][] observed(double[][] values) {
    int size = values[0].length;
    double[] means = new double[size];
    double[][] products = new double[size][size];
    for (double[] row : values) {
      add(means, row, 1.0 / values.length);
    }
    for (double[] row : values) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          products[i][j] += (row[i] - means[i]) * (row[j] - means[j]);
        }
      }
    }
    return scaled(products);
  }

  /// What a model expects between the answers of people from a standard normal population.
  static double[][] expected(ItemBank bank, Grid grid) {
    int size = bank.size();
    double[] means = new double[size];
    double[][] products = new double[size][size];
    for (int q = 0; q < grid.size(); q++) {
      double place = grid.node(q);
      double weight = grid.weight(q);
      double[] answers = bank.items().stream().mapToDouble(i -> i.expectedAnswer(place)).toArray();
      add(means, answers, weight);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          products[i][j] +=
              weight * (i == j ? square(bank.item(i), place) : answers[i] * answers[j]);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        products[i][j] -= means[i] * means[j];
      }
    }
    return scaled(products);
  }

  private static double square(GradedItem item, double place) {
    double[] chances = item.probabilities(place);
    double square = 0;
    for (int k = 1; k < chances.length; k++) {
      square += k * k * chances[k];
    }
    return square;
  }

  private static void add(double[] to, double[] row, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * row[i];
    }
  }

  private static double[][] scaled(double[][] products) {
    double[][] scaled = new double[products.length][products.length];
    for (int i = 0; i < products.length; i++) {
      for (int j = 0; j < products.length; j++) {
        scaled[i][j] = products[i][j] / Math.sqrt(products[i][i] * products[j][j]);
      }
    }
    return scaled;
  }
}
