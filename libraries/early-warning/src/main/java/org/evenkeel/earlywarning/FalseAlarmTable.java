package org.evenkeel.earlywarning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/// `false-alarms.csv`: alarms of 100,000 simulated people who do not change, for every cell of
/// correlation, baseline length and limit, over 30, 90, 180 and 365 days. Between the cells values
/// are interpolated straight: in the correlation, in one over the baseline days, in the limit and
/// in the days watched. Beyond the outermost cell the outermost cell holds.
final class FalseAlarmTable {

  static final double PEOPLE = 100_000;

  /// What the table counts, and the column of its first horizon.
  enum Count {
    ANY(3),
    SEVERAL(7),
    AVERAGE(11);

    private final int firstColumn;

    Count(int firstColumn) {
      this.firstColumn = firstColumn;
    }
  }

  private static final double[] CORRELATIONS = {0, .1, .2, .3, .4, .5, .6, .7};
  private static final int[] BASELINES = {14, 21, 28, 42, 56, 84};
  private static final double[] LIMITS = {
    1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75, 4
  };
  private static final double[] DAYS = {0, 30, 90, 180, 365};
  private static final double[] MINUS_ONE_OVER_BASELINES = minusOneOver(BASELINES);

  private static final List<double[]> ROWS = read();

  private FalseAlarmTable() {}

  static double at(Count count, double limit, double correlation, double baseline, double days) {
    Between r = Between.of(CORRELATIONS, correlation);
    Between nb = Between.of(MINUS_ONE_OVER_BASELINES, -1 / baseline);
    Between l = Between.of(LIMITS, limit);
    Between d = Between.of(DAYS, days);
    return r.mix(i -> nb.mix(j -> l.mix(k -> d.mix(h -> cell(count, i, j, k, h)))));
  }

  private static double cell(Count count, int correlation, int baseline, int limit, int days) {
    int row = (correlation * BASELINES.length + baseline) * LIMITS.length + limit;
    return days == 0 ? 0 : ROWS.get(row)[count.firstColumn + days - 1];
  }

  private static double[] minusOneOver(int[] days) {
    double[] reciprocals = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      reciprocals[i] = -1.0 / days[i];
    }
    return reciprocals;
  }

  private static List<double[]> read() {
    try (InputStream file = FalseAlarmTable.class.getResourceAsStream("false-alarms.csv");
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, "false-alarms.csv is missing from this library"),
                    StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(FalseAlarmTable::numbers).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("false-alarms.csv could not be read", e);
    }
  }

  private static double[] numbers(String line) {
    String[] words = line.split(",", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return numbers;
  }

  /// A place between two neighbouring points of a grid.
  private record Between(int below, double share) {

    static Between of(double[] grid, double value) {
      int last = grid.length - 1;
      double held = Math.clamp(value, grid[0], grid[last]);
      int below = 0;
      while (below < last - 1 && grid[below + 1] <= held) {
        below++;
      }
      return new Between(below, (held - grid[below]) / (grid[below + 1] - grid[below]));
    }

    double mix(IntToDoubleFunction at) {
      return (1 - share) * at.applyAsDouble(below) + share * at.applyAsDouble(below + 1);
    }
  }
}
