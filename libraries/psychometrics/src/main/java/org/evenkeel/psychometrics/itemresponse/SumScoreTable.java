package org.evenkeel.psychometrics.itemresponse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a sum of answers says about the trait: for each possible sum the mean place and its error.
///
/// The chance of each sum at each place comes from the recursion of Lord & Wingersky (1984,
/// doi:10.1177/014662168400800409); the place is the mean a posteriori, as PROMIS conversion tables
/// are made.
///
/// **What this tells you, and what it does not.** A sum says less than the answers it is made of,
/// so its error is a little larger than that of [ExpectedAPosteriori]. Every question must be
/// answered.
public final class SumScoreTable {
  private final List<Estimate> rows;

  private SumScoreTable(List<Estimate> rows) {
    this.rows = List.copyOf(rows);
  }

  /// @param bank the questions of the form
  /// @param grid the places to sum over; [Grid#fine()] for tables that must agree with published
  ///   ones
  public static SumScoreTable of(ItemBank bank, Grid grid) {
    double[][] chances = sums(bank, grid);
    List<Estimate> rows = new ArrayList<>();
    for (int sum = 0; sum <= bank.highestSum(); sum++) {
      rows.add(row(chances[sum], grid));
    }
    return new SumScoreTable(rows);
  }

  /// What a sum says, counted with answers 0, 1, …
  ///
  /// @throws IllegalArgumentException if the sum is not possible
  public Estimate of(int sum) {
    if (sum < 0 || sum >= rows.size()) {
      throw new IllegalArgumentException(
          "Sum is %d; sums range from 0 to %d".formatted(sum, rows.size() - 1));
    }
    return rows.get(sum);
  }

  /// The chance of each sum at each place, as `[sum][place]`: questions are added one by one.
  static double[][] sums(ItemBank bank, Grid grid) {
    double[][][] chances = Chances.of(bank, grid);
    double[][] soFar = new double[bank.highestSum() + 1][grid.size()];
    Arrays.fill(soFar[0], 1);
    int highest = 0;
    for (double[][] item : chances) {
      soFar = adding(soFar, highest, item);
      highest += item.length - 1;
    }
    return soFar;
  }

  private static double[][] adding(double[][] soFar, int highest, double[][] item) {
    double[][] next = new double[soFar.length][soFar[0].length];
    for (int sum = 0; sum <= highest; sum++) {
      for (int k = 0; k < item.length; k++) {
        for (int q = 0; q < item[k].length; q++) {
          next[sum + k][q] += soFar[sum][q] * item[k][q];
        }
      }
    }
    return next;
  }

  private static Estimate row(double[] likelihood, Grid grid) {
    double mass = 0;
    double first = 0;
    double second = 0;
    for (int q = 0; q < likelihood.length; q++) {
      double posterior = likelihood[q] * grid.weight(q);
      mass += posterior;
      first += posterior * grid.node(q);
      second += posterior * grid.node(q) * grid.node(q);
    }
    double mean = first / mass;
    return new Estimate(mean, Math.sqrt(second / mass - mean * mean));
  }
}
