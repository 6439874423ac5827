package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;

/// The expectation step: given parameters, how many people are expected to give each answer at each
/// place of the trait, and how likely the answers are altogether.
///
/// Rows are walked in the order of the [AnswerTree]: on the way down the products of chances are
/// kept for each depth, on the way up the expected counts are gathered for each depth, so nothing
/// is computed twice.
final class Expectation {
  private final AnswerTree tree;
  private final Grid grid;
  private final double[][] products;
  private final double[][] gathered;
  private final double[][][] counts;
  private double logLikelihood;

  Expectation(AnswerTree tree, Grid grid, int[] categories) {
    this.tree = tree;
    this.grid = grid;
    this.products = new double[tree.items() + 1][grid.size()];
    this.gathered = new double[tree.items() + 1][grid.size()];
    this.counts =
        Arrays.stream(categories)
            .mapToObj(k -> new double[k][grid.size()])
            .toArray(double[][][]::new);
    products[0] = grid.weights();
  }

  /// @param chances `[item][answer][place]`
  void run(double[][][] chances) {
    logLikelihood = 0;
    for (double[][] item : counts) {
      for (double[] answer : item) {
        Arrays.fill(answer, 0);
      }
    }
    for (int r = 0; r < tree.rows(); r++) {
      int depth = tree.shared(r);
      if (r > 0) {
        climb(tree.row(r - 1), depth);
      }
      descend(tree.row(r), depth, chances);
      settle(tree.count(r));
    }
    climb(tree.row(tree.rows() - 1), 0);
  }

  /// Expected numbers of people as `[item][answer][place]`.
  double[][][] counts() {
    return counts;
  }

  double logLikelihood() {
    return logLikelihood;
  }

  private void descend(int[] row, int from, double[][][] chances) {
    for (int i = from; i < row.length; i++) {
      double[] before = products[i];
      double[] after = products[i + 1];
      if (row[i] < 0) {
        System.arraycopy(before, 0, after, 0, after.length);
      } else {
        multiply(before, chances[i][row[i]], after);
      }
    }
  }

  private static void multiply(double[] before, double[] chance, double[] after) {
    for (int q = 0; q < after.length; q++) {
      after[q] = before[q] * chance[q];
    }
  }

  private void settle(int count) {
    double[] joint = products[products.length - 1];
    double[] leaf = gathered[gathered.length - 1];
    double mass = 0;
    for (double each : joint) {
      mass += each;
    }
    logLikelihood += count * Math.log(mass);
    double scale = count / mass;
    for (int q = 0; q < leaf.length; q++) {
      leaf[q] = joint[q] * scale;
    }
  }

  private void climb(int[] row, int to) {
    for (int depth = row.length; depth > to; depth--) {
      double[] here = gathered[depth];
      add(here, gathered[depth - 1]);
      if (row[depth - 1] >= 0) {
        add(here, counts[depth - 1][row[depth - 1]]);
      }
      Arrays.fill(here, 0);
    }
  }

  private static void add(double[] from, double[] to) {
    for (int q = 0; q < to.length; q++) {
      to[q] += from[q];
    }
  }
}
