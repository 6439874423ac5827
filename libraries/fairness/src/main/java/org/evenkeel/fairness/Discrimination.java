package org.evenkeel.fairness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The area under the ROC curve: the chance that someone whose outcome came has a higher
/// probability than someone whose outcome did not, ties counting half. Its variance is DeLong's
/// (1988, doi:10.2307/2531595), from midranks (Sun & Xu 2014).
///
/// @param auc NaN where everyone or no one had the outcome
/// @param standardError NaN where fewer than two people had it, or had it not
public record Discrimination(double auc, double standardError) {

  /// `auc ± 1.96·standardError`, cut at 0 and 1.
  public Interval interval() {
    Interval plain = Interval.around(auc, standardError);
    return new Interval(Math.max(0, plain.low()), Math.min(1, plain.high()));
  }

  static Discrimination of(Scores scores) {
    int m = scores.positives();
    int n = scores.negatives();
    if (m == 0 || n == 0) {
      return new Discrimination(Double.NaN, Double.NaN);
    }
    double[] positive = chosen(scores, true);
    double[] negative = chosen(scores, false);
    double[] all = midranks(scores.probability());
    double[] overPositives = placements(scores, all, midranks(positive), true, n);
    double[] overNegatives = placements(scores, all, midranks(negative), false, m);
    double auc = Arrays.stream(overPositives).average().orElse(Double.NaN);
    double variance = variance(overPositives) / m + variance(overNegatives) / n;
    return new Discrimination(auc, Math.sqrt(variance));
  }

  private static double[] chosen(Scores scores, boolean came) {
    return IntStream.range(0, scores.outcome().length)
        .filter(i -> scores.outcome()[i] == came)
        .mapToDouble(i -> scores.probability()[i])
        .toArray();
  }

  /// For each person of one kind, the share of the other kind they are placed above.
  private static double[] placements(
      Scores scores, double[] all, double[] own, boolean came, int others) {
    double[] placements = new double[own.length];
    int k = 0;
    for (int i = 0; i < all.length; i++) {
      if (scores.outcome()[i] == came) {
        placements[k] = (all[i] - own[k]) / others;
        k++;
      }
    }
    return placements;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }

  /// Ranks from 1, equal values sharing the mean of theirs.
  private static double[] midranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to + 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
