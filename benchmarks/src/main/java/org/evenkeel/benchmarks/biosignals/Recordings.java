package org.evenkeel.benchmarks.biosignals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.biosignals.Beats;
import org.evenkeel.biosignals.Intervals;
import org.evenkeel.biosignals.SleepWake;
import org.evenkeel.biosignals.Verdicts;

/// The made-up recordings that other programs were run on.
final class Recordings {
  static final long FIVE_MINUTES = 300_000;
  static final int EPOCHS_A_DAY = 17_280;

  private Recordings() {}

  static double[] column(Table table, String name) {
    return Arrays.stream(table.columns(List.of(name))).mapToDouble(row -> row[0]).toArray();
  }

  static Beats beats(Shelf shelf, String name) {
    double[] times = column(shelf.golden("hrv/%s.csv.gz".formatted(name)), "beat_ms");
    return Beats.at(Arrays.stream(times).mapToLong(time -> (long) time).toArray());
  }

  /// One interval in milliseconds a line.
  static Intervals intervals(Shelf shelf, String name) {
    try {
      return Intervals.ofMilliseconds(
          Files.readAllLines(shelf.dataFile(name)).stream()
              .mapToDouble(Double::parseDouble)
              .toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be read", e);
    }
  }

  static Intervals window(Beats beats, double number) {
    long window = (long) number;
    return beats.between(window * FIVE_MINUTES, (window + 1) * FIVE_MINUTES).intervals();
  }

  static double[] movement(Shelf shelf, String file, String column) {
    return column(shelf.golden("actigraphy/%s.csv.gz".formatted(file)), column);
  }

  static double[] minuteCounts(Shelf shelf) {
    return movement(shelf, "counts_60s", "count");
  }

  static double[] angles(Shelf shelf, int day) {
    return Arrays.copyOfRange(
        movement(shelf, "anglez_5s", "anglez"), (day - 1) * EPOCHS_A_DAY, day * EPOCHS_A_DAY);
  }

  /// The verdicts of a peer, who knows no unknown.
  static Verdicts peer(Shelf shelf, String file) {
    return Verdicts.of(
        Arrays.stream(movement(shelf, file, "score"))
            .mapToObj(score -> score == 1 ? SleepWake.ASLEEP : SleepWake.AWAKE)
            .toArray(SleepWake[]::new));
  }
}
