package org.evenkeel.earlywarning;

import java.util.ArrayList;
import java.util.List;

/// Looking back: the stretches of a series that differ in level. The stretches are those with the
/// smallest sum of squared distances to their own means plus a penalty for every change, found
/// exactly by PELT (Killick, Fearnhead & Eckley 2012, doi:10.1080/01621459.2012.737745).
///
/// **What this tells you, and what it does not.** Where the level may have changed, given a penalty
/// that a person chose. A penalty of `2·variance·ln(n)` suits independent days; days that resemble
/// their neighbours by a correlation r need about `(1 + r)/(1 − r)` times that, or every slow wave
/// becomes a change. It says nothing about what caused a change, and it is no alarm.
public final class Segments {

  /// The fewest values in a stretch.
  public static final int SHORTEST = 2;

  private Segments() {}

  /// Where each stretch ends, as the number of values up to there; the last is the number of all.
  ///
  /// @param penalty for every change, 0 or above, in squared units of the values
  public static List<Integer> ends(double penalty, double... values) {
    if (values.length < SHORTEST || !(penalty >= 0)) {
      throw new IllegalArgumentException(
          "%d values and a penalty of %s were given; at least 2 and 0 are needed"
              .formatted(values.length, penalty));
    }
    return back(lastChanges(new Squares(values), values.length, penalty), values.length);
  }

  private static List<Integer> back(int[] lastChange, int n) {
    List<Integer> ends = new ArrayList<>();
    for (int end = n; end > 0; end = lastChange[end]) {
      ends.add(end);
    }
    return ends.reversed();
  }

  /// For every length of the series, where the last change of its best division lies.
  private static int[] lastChanges(Squares squares, int n, double penalty) {
    double[] best = new double[n + 1];
    best[0] = -penalty;
    int[] last = new int[n + 1];
    Starts starts = new Starts(n);
    for (int end = SHORTEST; end <= n; end++) {
      if (end == SHORTEST || end >= 2 * SHORTEST) {
        int start = end - SHORTEST;
        starts.open(start, best[start] - squares.squares[start], squares.sums[start]);
      }
      starts.close(end);
      last[end] = starts.cheapest(end, squares.sums[end]);
      best[end] = best[last[end]] + squares.aboutMean(last[end], end) + penalty;
      starts.mark(end, best[end] - squares.squares[end]);
    }
    return last;
  }

  /// Where the last stretch may still begin. What a division costs whose last stretch begins at a
  /// start is `base − (sum of the stretch)²/length` and the squares up to the end, which are the
  /// same for every start and left out.
  private static final class Starts {
    private final double[] start;
    private final double[] base;
    private final double[] sum;
    private final double[] cost;
    private final int[] closedFrom;
    private int open;
    private boolean closing;

    Starts(int n) {
      start = new double[n + 1];
      base = new double[n + 1];
      sum = new double[n + 1];
      cost = new double[n + 1];
      closedFrom = new int[n + 1];
    }

    void open(int at, double costToThere, double sumToThere) {
      start[open] = at;
      base[open] = costToThere;
      sum[open] = sumToThere;
      closedFrom[open] = Integer.MAX_VALUE;
      open++;
    }

    void close(int end) {
      if (!closing) {
        return;
      }
      int kept = 0;
      closing = false;
      for (int i = 0; i < open; i++) {
        if (closedFrom[i] > end) {
          start[kept] = start[i];
          base[kept] = base[i];
          sum[kept] = sum[i];
          closedFrom[kept] = closedFrom[i];
          closing |= closedFrom[i] < Integer.MAX_VALUE;
          kept++;
        }
      }
      open = kept;
    }

    int cheapest(int end, double sumToEnd) {
      price(start, base, sum, cost, open, end, sumToEnd);
      int cheapest = 0;
      double least = cost[0];
      for (int i = 1; i < open; i++) {
        if (cost[i] < least) {
          least = cost[i];
          cheapest = i;
        }
      }
      return (int) start[cheapest];
    }

    private static void price(
        double[] start,
        double[] base,
        double[] sum,
        double[] cost,
        int open,
        double end,
        double sumToEnd) {
      for (int i = 0; i < open; i++) {
        double stretch = sumToEnd - sum[i];
        cost[i] = base[i] - stretch * stretch / (end - start[i]);
      }
    }

    /// A start that costs more than the best division up to here can never be best again, as soon
    /// as a stretch that begins here is long enough.
    void mark(int end, double best) {
      for (int i = 0; i < open; i++) {
        if (cost[i] > best) {
          closedFrom[i] = Math.min(closedFrom[i], end + SHORTEST);
          closing = true;
        }
      }
    }
  }

  /// Sums that give the squared distances of any stretch to its mean at once.
  private static final class Squares {
    private final double[] sums;
    private final double[] squares;
    private final double[] oneOver;

    Squares(double[] values) {
      sums = new double[values.length + 1];
      squares = new double[values.length + 1];
      oneOver = new double[values.length + 1];
      for (int i = 0; i < values.length; i++) {
        if (!Double.isFinite(values[i])) {
          throw new IllegalArgumentException(
              "Value %d is %s; a value is a finite number".formatted(i + 1, values[i]));
        }
        double d = values[i] - values[0];
        sums[i + 1] = sums[i] + d;
        squares[i + 1] = squares[i] + d * d;
        oneOver[i + 1] = 1.0 / (i + 1);
      }
    }

    double aboutMean(int from, int to) {
      double sum = sums[to] - sums[from];
      return squares[to] - squares[from] - sum * sum * oneOver[to - from];
    }
  }
}
