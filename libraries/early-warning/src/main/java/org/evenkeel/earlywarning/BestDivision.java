package org.evenkeel.earlywarning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// Looking back with another question than [Segments]: the best division of a series into a number
/// of stretches that a person names, or into stretches that differ in level *or spread*. Found
/// exactly, by dynamic programming over all divisions; the time grows with the square of the
/// length, which for years of days is a few milliseconds.
///
/// **What this tells you, and what it does not.** As for [Segments]: where, given the number or the
/// penalty, and not why. A number of changes that is asked for is always found.
public final class BestDivision {

  /// What a stretch costs.
  public enum Cost {
    /// Squared distances to the stretch's mean: stretches differ in level, and have 2 values at
    /// least.
    LEVEL(2),
    /// `n·ln(variance + 10⁻⁶)`, the variance with n: stretches differ in level or spread, and have
    /// 5 values at least, because fewer have no spread to speak of.
    LEVEL_AND_SPREAD(5),
    /// `n − Σ k(x, y)/n` over all pairs of the stretch, with the kernel `k = exp(−(x −
    /// y)²/median)`, the median that of all squared distances of the series, the exponent held from
    /// 0.01 to 100: stretches differ in anything about how their values are spread out, and have 2
    /// values at least (Arlot, Celisse & Harchaoui 2019, Journal of Machine Learning Research
    /// 20:162). Needs memory for the square of the length.
    SHAPE(2);

    private final int shortest;

    Cost(int shortest) {
      this.shortest = shortest;
    }
  }

  private final double[] sums;
  private final double[] squares;
  private final double[][] alike;
  private final Cost cost;

  private BestDivision(Cost cost, double[] values) {
    this.cost = cost;
    sums = new double[values.length + 1];
    squares = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Value %d is %s; a value is a finite number".formatted(i + 1, values[i]));
      }
      double d = values[i] - values[0];
      sums[i + 1] = sums[i] + d;
      squares[i + 1] = squares[i] + d * d;
    }
    alike = cost == Cost.SHAPE ? Likeness.sums(values) : new double[0][];
  }

  /// Where each stretch ends when every change costs a penalty; the last is the number of values.
  ///
  /// @param penalty for every change, 0 or above
  public static List<Integer> ends(Cost cost, double penalty, double... values) {
    if (values.length < cost.shortest || !(penalty >= 0)) {
      throw new IllegalArgumentException(
          "%d values and a penalty of %s were given; at least %d and 0 are needed"
              .formatted(values.length, penalty, cost.shortest));
    }
    return new BestDivision(cost, values).penalised(penalty);
  }

  /// Where each stretch ends when there are so many changes.
  ///
  /// @param changes 0 or more, no more than leave each stretch its fewest values
  public static List<Integer> into(Cost cost, int changes, double... values) {
    if (changes < 0 || (changes + 1L) * cost.shortest > values.length) {
      throw new IllegalArgumentException(
          "%d changes in %d values were asked for; each stretch has %d values at least"
              .formatted(changes, values.length, cost.shortest));
    }
    return new BestDivision(cost, values).counted(changes);
  }

  /// Where each stretch ends when a series is cut in two, then one of the two, and so on, each time
  /// where most is gained. Quick, and not always the best division; for comparison.
  ///
  /// @param changes as for [#into]
  public static List<Integer> cutInTwo(Cost cost, int changes, double... values) {
    if (changes < 0 || (changes + 1L) * cost.shortest > values.length) {
      throw new IllegalArgumentException(
          "%d changes in %d values were asked for; each stretch has %d values at least"
              .formatted(changes, values.length, cost.shortest));
    }
    return new BestDivision(cost, values).cut(changes);
  }

  private List<Integer> cut(int changes) {
    TreeSet<Integer> ends = new TreeSet<>(List.of(length()));
    for (int cut = 0; cut < changes; cut++) {
      int best = 0;
      double most = Double.NEGATIVE_INFINITY;
      int from = 0;
      for (int end : ends) {
        for (int at = from + cost.shortest; at <= end - cost.shortest; at++) {
          double gain = of(from, end) - of(from, at) - of(at, end);
          best = gain > most ? at : best;
          most = Math.max(most, gain);
        }
        from = end;
      }
      ends.add(best == 0 ? length() : best);
    }
    return List.copyOf(ends);
  }

  private int length() {
    return sums.length - 1;
  }

  private double of(int from, int to) {
    int n = to - from;
    double sum = sums[to] - sums[from];
    double about = Math.max(0, squares[to] - squares[from] - sum * sum / n);
    return switch (cost) {
      case LEVEL -> about;
      case LEVEL_AND_SPREAD -> n * Math.log(about / n + 1e-6);
      case SHAPE -> n - (alike[to][to] - 2 * alike[from][to] + alike[from][from]) / n;
    };
  }

  private List<Integer> penalised(double penalty) {
    double[] best = new double[length() + 1];
    int[] last = new int[length() + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -penalty;
    for (int end = cost.shortest; end <= length(); end++) {
      extend(best, best, last, end, penalty);
    }
    return back(end -> last[end], length());
  }

  private List<Integer> counted(int changes) {
    double[] best = new double[length() + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    List<int[]> lasts = new ArrayList<>();
    for (int stretch = 0; stretch <= changes; stretch++) {
      double[] next = new double[length() + 1];
      Arrays.fill(next, Double.POSITIVE_INFINITY);
      int[] last = new int[length() + 1];
      for (int end = cost.shortest; end <= length(); end++) {
        extend(best, next, last, end, 0);
      }
      lasts.add(last);
      best = next;
    }
    var stretches = lasts.reversed().iterator();
    return back(end -> stretches.next()[end], length());
  }

  /// The cheapest division up to an end whose last stretch begins where `best` knows a division.
  private void extend(double[] best, double[] next, int[] last, int end, double penalty) {
    for (int from = 0; from <= end - cost.shortest; from++) {
      double whole = best[from] + of(from, end) + penalty;
      if (whole < next[end]) {
        next[end] = whole;
        last[end] = from;
      }
    }
  }

  private interface Before {
    int of(int end);
  }

  private static List<Integer> back(Before before, int length) {
    List<Integer> ends = new ArrayList<>();
    for (int end = length; end > 0; end = before.of(end)) {
      ends.add(end);
    }
    return ends.reversed();
  }
}
