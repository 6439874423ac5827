package org.evenkeel.psychometrics.itemresponse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/// How well the model describes one question: S-X².
///
/// Within each total score the number of people who gave each answer is compared with what the
/// model expects of people with that score (Orlando & Thissen 2000, doi:10.1177/01466216000241003;
/// for more than two answers Kang & Chen 2008, doi:10.1111/j.1745-3984.2008.00071.x). Answers of
/// which fewer than one is expected are joined with a neighbour. The lowest and the highest total
/// say nothing and are left out.
///
/// **What this tells you, and what it does not.** A small p-value says that the curve of this
/// question is not quite the model's; in thousands of people trifles do that, so look at the RMSEA
/// and at the curve. One question in twenty has p below .05 by chance alone.
///
/// @param statistic S-X²
/// @param degrees its degrees of freedom; 0 where too few answers are left to judge
/// @param pValue the chance of so large a statistic if the model were true; not a number where
///   there are no degrees of freedom
/// @param rmsea how far the model misses, for each degree of freedom; 0 is perfect
public record ItemFit(double statistic, int degrees, double pValue, double rmsea) {
  private static final double LEAST_EXPECTED = 1;

  /// Every question of a bank, on [Grid#coarse()].
  ///
  /// @param bank questions calibrated on these very answers
  /// @param answers `[person][question]`; people with an open answer are left out
  /// @throws IllegalArgumentException if there are fewer than 2 questions, fewer than 2 people
  ///   answered everything, or an answer is out of range
  public static List<ItemFit> of(ItemBank bank, int[][] answers) {
    if (bank.size() < 2) {
      throw new IllegalArgumentException(
          "%d questions; 2 are needed to compare one with the rest".formatted(bank.size()));
    }
    int[][] complete = CompleteRows.of(bank, answers);
    return IntStream.range(0, bank.size()).mapToObj(item -> of(bank, complete, item)).toList();
  }

  private static ItemFit of(ItemBank bank, int[][] answers, int item) {
    double[][] expected = expectedShares(bank, item, Grid.coarse());
    int[][] observed = observed(bank, answers, item);
    double statistic = 0;
    int degrees = -bank.item(item).categories();
    for (int sum = 1; sum < bank.highestSum(); sum++) {
      List<double[]> cells = joined(observed[sum], expected[sum]);
      statistic += cells.stream().mapToDouble(ItemFit::distance).sum();
      degrees += Math.max(0, cells.size() - 1);
    }
    return of(statistic, Math.max(0, degrees), answers.length);
  }

  private static ItemFit of(double statistic, int degrees, int people) {
    if (degrees == 0) {
      return new ItemFit(statistic, 0, Double.NaN, Double.NaN);
    }
    double tail = 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(statistic);
    double excess = Math.max(0, statistic - degrees);
    return new ItemFit(statistic, degrees, tail, Math.sqrt(excess / (degrees * (people - 1.0))));
  }

  /// Of people with each total, the share expected to give each answer, as `[total][answer]`.
  static double[][] expectedShares(ItemBank bank, int item, Grid grid) {
    int[] others = IntStream.range(0, bank.size()).filter(i -> i != item).toArray();
    double[][] rest = SumScoreTable.sums(bank.only(others), grid);
    double[][] own = Chances.of(bank.only(item), grid)[0];
    double[][] shares = new double[bank.highestSum() + 1][own.length];
    for (int sum = 0; sum < shares.length; sum++) {
      for (int k = 0; k < own.length; k++) {
        int left = sum - k;
        shares[sum][k] =
            left < 0 || left >= rest.length ? 0 : together(own[k], rest[left], grid.weights());
      }
      double all = Arrays.stream(shares[sum]).sum();
      shares[sum] = Arrays.stream(shares[sum]).map(share -> share / all).toArray();
    }
    return shares;
  }

  private static double together(double[] one, double[] other, double[] weights) {
    return IntStream.range(0, weights.length)
        .mapToDouble(q -> one[q] * other[q] * weights[q])
        .sum();
  }

  private static int[][] observed(ItemBank bank, int[][] answers, int item) {
    int[][] counts = new int[bank.highestSum() + 1][bank.item(item).categories()];
    for (int[] row : answers) {
      counts[Arrays.stream(row).sum()][row[item]]++;
    }
    return counts;
  }

  /// Cells of observed and expected people, neighbours joined until one or more is expected in
  /// each; what is left over at the top is joined with the last.
  private static List<double[]> joined(int[] observed, double[] shares) {
    double people = Arrays.stream(observed).sum();
    List<double[]> cells = new ArrayList<>();
    double[] open = new double[2];
    for (int k = 0; k < observed.length; k++) {
      open[0] += observed[k];
      open[1] += people * shares[k];
      if (open[1] >= LEAST_EXPECTED) {
        cells.add(open);
        open = new double[2];
      }
    }
    if (!cells.isEmpty()) {
      cells.getLast()[0] += open[0];
      cells.getLast()[1] += open[1];
    }
    return cells;
  }

  private static double distance(double[] cell) {
    return (cell[0] - cell[1]) * (cell[0] - cell[1]) / cell[1];
  }
}
