package org.evenkeel.benchmarks.biosignals;

import java.util.Arrays;
import java.util.Map;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.biosignals.RestActivity;

/// Minute actigraphy of real people, beside the figures that were worked out from it.
record Actigraphs(Shelf shelf) {

  /// Whether all five measures of one person are the printed ones. As many minutes were used as the
  /// golden row says, from the first on: what follows is a device that was taken off.
  boolean meets(Table golden, int row) {
    double[] minutes =
        Arrays.copyOf(
            Recordings.column(
                shelf.answers("depresjon/dev/%s.csv.gz".formatted(golden.text(row, "number"))),
                "activity"),
            (int) golden.number(row, "minutes_used"));
    RestActivity rhythm = RestActivity.of(minutes, 60);
    return Map.of(
            "IS_60min", rhythm.interdailyStability(),
            "IV_60min", rhythm.intradailyVariability(),
            "L5", rhythm.leastActive(),
            "M10", rhythm.mostActive(),
            "RA", rhythm.relativeAmplitude())
        .entrySet()
        .stream()
        .allMatch(measure -> printed(measure.getValue(), golden.text(row, measure.getKey())));
  }

  private static boolean printed(double value, String golden) {
    int decimals = golden.length() - 1 - golden.indexOf('.');
    double unit = Math.pow(10, -decimals);
    return Math.abs(value - Double.parseDouble(golden)) <= unit * .5000001;
  }
}
