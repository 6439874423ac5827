package org.evenkeel.benchmarks.earlywarning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.prediction.Example;
import org.evenkeel.prediction.Examples;

/// Gradient-boosted trees for an outcome of 0 or 1, to hold the shipped models against: trees of
/// two levels on the gradient of the log loss, leaves by one Newton step, each counting a tenth
/// (Friedman 2001, doi:10.1214/aos/1013203451). A value that is not known goes right.
record BoostedTrees(double start, List<Tree> trees) {
  private static final double RATE = .1;
  private static final double HELD = 1;
  private static final int FEWEST = 5;

  /// What a tree adds to the log-odds.
  sealed interface Tree {
    double of(List<Double> values);
  }

  private record Leaf(double step) implements Tree {
    @Override
    public double of(List<Double> values) {
      return step;
    }
  }

  private record Split(int feature, double at, Tree left, Tree right) implements Tree {
    @Override
    public double of(List<Double> values) {
      return values.get(feature) <= at ? left.of(values) : right.of(values);
    }
  }

  static BoostedTrees fit(Examples rows, double rounds) {
    double share = rows.rows().stream().mapToDouble(Example::outcome).average().orElseThrow();
    BoostedTrees model = new BoostedTrees(Math.log(share / (1 - share)), new ArrayList<>());
    int[] all = IntStream.range(0, rows.size()).toArray();
    for (int round = 0; round < rounds; round++) {
      model.trees.add(new Growing(rows.rows(), model).tree(all, 2));
    }
    return model;
  }

  double probability(List<Double> values) {
    double sum = trees.stream().mapToDouble(tree -> tree.of(values)).sum();
    return 1 / (1 + Math.exp(-start - RATE * sum));
  }

  static double loss(BoostedTrees model, Example row) {
    double p = model.probability(row.values());
    return -Math.log(Math.max(row.outcome() == 1 ? p : 1 - p, 1e-15));
  }

  /// One tree on what the trees before it missed.
  private static final class Growing {
    private final List<Example> rows;
    private final double[] miss;
    private final double[] weight;

    Growing(List<Example> rows, BoostedTrees before) {
      this.rows = rows;
      miss = new double[rows.size()];
      weight = new double[rows.size()];
      for (int i = 0; i < miss.length; i++) {
        double p = before.probability(rows.get(i).values());
        miss[i] = rows.get(i).outcome() - p;
        weight[i] = p * (1 - p);
      }
    }

    Tree tree(int[] of, int levels) {
      Split best = null;
      double most = gain(of) + 1e-9;
      for (int feature = 0; levels > 0 && feature < rows.getFirst().values().size(); feature++) {
        for (int row : of) {
          double at = rows.get(row).values().get(feature);
          int[] left = side(of, feature, at, true);
          int[] right = side(of, feature, at, false);
          double gain = gain(left) + gain(right);
          if (left.length >= FEWEST && right.length >= FEWEST && gain > most) {
            most = gain;
            best = new Split(feature, at, leaf(left), leaf(right));
          }
        }
      }
      return best == null ? leaf(of) : deeper(best, of, levels - 1);
    }

    private Tree deeper(Split split, int[] of, int levels) {
      return new Split(
          split.feature,
          split.at,
          tree(side(of, split.feature, split.at, true), levels),
          tree(side(of, split.feature, split.at, false), levels));
    }

    private int[] side(int[] of, int feature, double at, boolean left) {
      return IntStream.of(of)
          .filter(row -> rows.get(row).values().get(feature) <= at == left)
          .toArray();
    }

    private double gain(int[] of) {
      double sum = sum(miss, of);
      return sum * sum / (sum(weight, of) + HELD);
    }

    private Leaf leaf(int[] of) {
      return new Leaf(sum(miss, of) / (sum(weight, of) + HELD));
    }

    private static double sum(double[] numbers, int[] of) {
      return IntStream.of(of).mapToDouble(row -> numbers[row]).sum();
    }
  }
}
