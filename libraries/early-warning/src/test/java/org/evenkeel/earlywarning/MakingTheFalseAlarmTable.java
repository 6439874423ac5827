package org.evenkeel.earlywarning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Makes `false-alarms.csv`, the table the library ships. Not a test: run it by hand when the chart
/// changes, and read the table's change as carefully as the chart's. Takes minutes.
///
/// Every row, for 30, 90, 180 and 365 days of watching: the share of people with any alarm, the
/// share with several, and the average number of alarms. Every cell: people who do not change,
/// watched for 365 days after a baseline without gaps. The same people serve every limit, so that a
/// wider limit never has more alarms than a narrower one.
final class MakingTheFalseAlarmTable {

  static final long SEED = 20261123;
  static final int PEOPLE = 100_000;
  static final double[] CORRELATIONS = {0, .1, .2, .3, .4, .5, .6, .7};
  static final int[] BASELINES = {14, 21, 28, 42, 56, 84};
  static final int[] HORIZONS = {30, 90, 180, 365};
  static final double[] LIMITS = {1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75, 4};

  private MakingTheFalseAlarmTable() {}

  public static void main(String[] where) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "correlation,baseline_days,limit,"
            + "any_30,any_90,any_180,any_365,"
            + "several_30,several_90,several_180,several_365,"
            + "average_30,average_90,average_180,average_365");
    for (double correlation : CORRELATIONS) {
      for (int baseline : BASELINES) {
        lines.addAll(cell(correlation, baseline));
      }
    }
    Files.write(Path.of(where[0]), lines);
  }

  private static List<String> cell(double correlation, int baseline) {
    long seed = SEED + Math.round(correlation * 10) * 1000 + baseline;
    long[][][] counts =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(part -> count(correlation, baseline, new SplittableRandom(seed * 100 + part)))
            .reduce(new long[3][LIMITS.length][HORIZONS.length], MakingTheFalseAlarmTable::add);
    return IntStream.range(0, LIMITS.length)
        .mapToObj(l -> line(correlation, baseline, l, counts))
        .toList();
  }

  private static long[][][] count(double correlation, int baseline, SplittableRandom chance) {
    long[][][] counts = new long[3][LIMITS.length][HORIZONS.length];
    for (int person = 0; person < PEOPLE / 100; person++) {
      var heights = SimulatedPerson.of(correlation, baseline + 365, chance).heights(baseline);
      for (int h = 0; h < HORIZONS.length; h++) {
        add(counts, h, heights.highestOfStretchesIn(HORIZONS[h]));
      }
    }
    return counts;
  }

  private static void add(long[][][] counts, int horizon, double[] stretches) {
    for (int l = 0; l < LIMITS.length; l++) {
      int runs = 0;
      for (double highest : stretches) {
        runs += highest > LIMITS[l] ? 1 : 0;
      }
      counts[0][l][horizon] += Math.min(runs, 1);
      counts[1][l][horizon] += runs > 1 ? 1 : 0;
      counts[2][l][horizon] += runs;
    }
  }

  private static long[][][] add(long[][][] one, long[][][] other) {
    long[][][] both = new long[3][LIMITS.length][HORIZONS.length];
    for (int k = 0; k < 3; k++) {
      for (int l = 0; l < LIMITS.length; l++) {
        for (int h = 0; h < HORIZONS.length; h++) {
          both[k][l][h] = one[k][l][h] + other[k][l][h];
        }
      }
    }
    return both;
  }

  private static String line(double correlation, int baseline, int limit, long[][][] counts) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%.1f,%d,%.2f", correlation, baseline, LIMITS[limit]));
    for (long[][] kind : counts) {
      for (long count : kind[limit]) {
        line.append(String.format(Locale.ROOT, ",%.5f", (double) count / PEOPLE));
      }
    }
    return line.toString();
  }
}
