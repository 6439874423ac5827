package org.evenkeel.benchmarks.biosignals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.biosignals.Beats;
import org.evenkeel.signalchunks.SignalChunk;

/// How many bytes a value takes and how fast it is packed and unpacked.
///
/// The bars are 1.05 times what the best of a list of codecs took on signals of these kinds. Those
/// signals themselves are not on the shelf: ours are the made-up beats and acceleration that are,
/// and steps and temperature made here, so a row says how ours does on ours. Beside it stands the
/// best of four strong packers on the very same values.
final class StorageFigures {
  private static final double SPARE = 1.05;

  private StorageFigures() {}

  static List<Figure> of(Shelf shelf) {
    Beats beats = Recordings.beats(shelf, "beats_24h_corrected_iter");
    int[] intervals =
        Arrays.stream(beats.intervals().milliseconds()).mapToInt(ms -> (int) ms).toArray();
    int[] tenths = eachSecond(beats, 600_000);
    List<Figure> rows = new ArrayList<>();
    rows.add(size("heart rate each second, 0.1 a minute", tenths, .89));
    rows.add(size("heart rate each second, whole", eachSecond(beats, 60_000), .46));
    rows.add(size("steps each minute, made up", steps(), .53));
    rows.add(size("skin temperature each minute, 0.01 °C, made up", temperature(), .54));
    rows.add(size("beat intervals, ms", intervals, .86));
    rows.add(size("acceleration 30 Hz, 0.1 mg", acceleration(shelf), 1.30));
    rows.addAll(speed(intervals));
    return rows;
  }

  private static Figure size(String name, int[] values, double best) {
    byte[] chunk = SignalChunk.pack(values);
    boolean exact = Arrays.equals(SignalChunk.unpack(chunk), values);
    double each = (double) chunk.length / values.length;
    double peer = StrongPackers.best(values) / values.length;
    return Figure.of(
            "storage: " + name,
            String.format(Locale.ROOT, "%.3f B a value%s", each, exact ? "" : ", NOT EXACT"),
            String.format(Locale.ROOT, "≤ %.3f B", SPARE * best),
            exact && each <= SPARE * best)
        .noting(
            String.format(
                Locale.ROOT,
                "%,d values; the best of xz 9, zstd 19 on the same values, plain or as differences: %.3f B (%.2f times)",
                values.length,
                peer,
                each / peer));
  }

  private static List<Figure> speed(int[] values) {
    byte[] chunk = SignalChunk.pack(values);
    double pack = values.length / Stopwatch.seconds(200, () -> SignalChunk.pack(values)) / 1e6;
    double unpack = values.length / Stopwatch.seconds(200, () -> SignalChunk.unpack(chunk)) / 1e6;
    return List.of(
        Figure.of(
            "storage: packing beat intervals, one core",
            String.format(Locale.ROOT, "%.0f million a second", pack),
            "≥ 50 million",
            pack >= 50),
        Figure.of(
            "storage: unpacking them",
            String.format(Locale.ROOT, "%.0f million a second", unpack),
            "≥ 200 million",
            unpack >= 200));
  }

  /// The rate of the interval that each second lies in.
  private static int[] eachSecond(Beats beats, double perMinute) {
    int[] rates = new int[(int) (beats.at(beats.count() - 1) / 1000) - 1];
    int beat = 1;
    for (int second = 0; second < rates.length; second++) {
      while (beat + 1 < beats.count() && beats.at(beat) < second * 1000L) {
        beat++;
      }
      rates[second] = (int) Math.rint(perMinute / (beats.at(beat) - beats.at(beat - 1)));
    }
    return rates;
  }

  private static int[] steps() {
    Random chance = new Random(20261123);
    int[] steps = new int[30 * 1440];
    boolean walking = false;
    for (int minute = 0; minute < steps.length; minute++) {
      boolean night = minute % 1440 < 7 * 60;
      walking = chance.nextInt(walking ? 8 : 20) == 0 ? !walking && !night : walking && !night;
      steps[minute] =
          walking
              ? Math.max(0, (int) (95 + 15 * chance.nextGaussian()))
              : night || chance.nextInt(4) > 0 ? 0 : chance.nextInt(30);
    }
    return steps;
  }

  private static int[] temperature() {
    Random chance = new Random(20261123);
    int[] temperature = new int[30 * 1440];
    double drift = 0;
    for (int minute = 0; minute < temperature.length; minute++) {
      drift = .98 * drift + 3 * chance.nextGaussian();
      double wave = 120 * Math.cos(2 * Math.PI * minute / 1440);
      temperature[minute] = (int) Math.rint(3350 + wave + drift + 2 * chance.nextGaussian());
    }
    return temperature;
  }

  private static int[] acceleration(Shelf shelf) {
    return Arrays.stream(Recordings.movement(shelf, "raw30hz", "x"))
        .mapToInt(g -> (int) Math.rint(10_000 * g))
        .toArray();
  }
}
