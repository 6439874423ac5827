package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;

/// Places people by the mean of what is likely after their answers (EAP), beginning from a standard
/// normal population.
///
/// `θ = Σ θ_q L(θ_q) w_q / Σ L(θ_q) w_q` over the grid, and the standard error is the standard
/// deviation of the same distribution (Bock & Mislevy 1982, doi:10.1177/014662168200600405). It
/// exists for every pattern, also where nothing or only extremes were answered, and is pulled
/// towards the mean: the less was answered the more.
public final class ExpectedAPosteriori {
  /// Below this the product of chances is taken again in logarithms.
  private static final double UNDERFLOW = 1e-280;

  private final ItemBank bank;
  private final Grid grid;
  private final double[][][] chances;

  private ExpectedAPosteriori(ItemBank bank, Grid grid) {
    this.bank = bank;
    this.grid = grid;
    this.chances = Chances.of(bank, grid);
  }

  /// @param bank the questions
  /// @param grid the places to sum over
  public static ExpectedAPosteriori of(ItemBank bank, Grid grid) {
    return new ExpectedAPosteriori(bank, grid);
  }

  /// The place after these answers; [ItemBank#NOT_ANSWERED] where a question was left out.
  ///
  /// @throws IllegalArgumentException if there are too few or too many answers, or one is out of
  ///   range
  public Estimate estimate(int... answers) {
    bank.check(answers);
    return estimate(answers, new double[grid.size()]);
  }

  /// The places of many people, one row of answers each.
  ///
  /// @throws IllegalArgumentException as [#estimate(int...)]
  public Estimate[] estimateAll(int[][] answers) {
    double[] posterior = new double[grid.size()];
    return Arrays.stream(answers)
        .map(row -> {
          bank.check(row);
          return estimate(row, posterior);
        })
        .toArray(Estimate[]::new);
  }

  private Estimate estimate(int[] answers, double[] posterior) {
    multiply(answers, posterior);
    double[] nodes = grid.nodes();
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int q = 0; q < nodes.length; q++) {
      double weighted = posterior[q] * nodes[q];
      mass += posterior[q];
      first += weighted;
      second += weighted * nodes[q];
    }
    if (mass < UNDERFLOW) {
      return inLogarithms(answers);
    }
    double mean = first / mass;
    return new Estimate(mean, Math.sqrt(Math.max(0, second / mass - mean * mean)));
  }

  private void multiply(int[] answers, double[] posterior) {
    System.arraycopy(grid.weights(), 0, posterior, 0, posterior.length);
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] >= 0) {
        double[] chance = chances[i][answers[i]];
        for (int q = 0; q < posterior.length; q++) {
          posterior[q] *= chance[q];
        }
      }
    }
  }

  private Estimate inLogarithms(int[] answers) {
    double[] logs = new double[grid.size()];
    for (int q = 0; q < logs.length; q++) {
      logs[q] = Math.log(grid.weight(q));
      for (int i = 0; i < answers.length; i++) {
        logs[q] += answers[i] >= 0 ? Math.log(chances[i][answers[i]][q]) : 0;
      }
    }
    double highest = Arrays.stream(logs).max().orElseThrow();
    return moments(Arrays.stream(logs).map(log -> Math.exp(log - highest)).toArray());
  }

  private Estimate moments(double[] posterior) {
    double mass = Arrays.stream(posterior).sum();
    double mean = 0;
    for (int q = 0; q < posterior.length; q++) {
      mean += posterior[q] * grid.node(q) / mass;
    }
    double spread = 0;
    for (int q = 0; q < posterior.length; q++) {
      spread += posterior[q] * Math.pow(grid.node(q) - mean, 2) / mass;
    }
    return new Estimate(mean, Math.sqrt(spread));
  }
}
