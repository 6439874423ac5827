package org.evenkeel.benchmarks.biosignals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.biosignals.BeatCorrection;
import org.evenkeel.biosignals.Beats;
import org.evenkeel.biosignals.ColeKripke;
import org.evenkeel.biosignals.Cosinor;
import org.evenkeel.biosignals.Detrended;
import org.evenkeel.biosignals.Intervals;
import org.evenkeel.biosignals.MinuteCounts;
import org.evenkeel.biosignals.RestActivity;
import org.evenkeel.biosignals.Sadeh;
import org.evenkeel.biosignals.SampleEntropy;
import org.evenkeel.biosignals.SleepPeriod;
import org.evenkeel.biosignals.SustainedInactivity;
import org.evenkeel.biosignals.TimeDomain;
import org.evenkeel.biosignals.Welch;
import org.evenkeel.biosignals.WristMotion;
import org.evenkeel.endtoend.Repository;

/// `bin/bench biosignals`: how fast body signals become measures, on one core. The peers' times
/// were measured on another day and are named under each row.
public final class BiosignalsBench {
  private static final int WINDOWS = 288;
  private static final int RATE = 30;

  private BiosignalsBench() {}

  public static int run() {
    Shelf shelf = Shelf.fromEnvironment(Repository.root());
    Report report =
        new Report(
            "bench-biosignals",
            List.of(
                "the made-up recordings of " + shelf.reference().getFileName(),
                "processor time of one thread, median after as many runs that do not count"),
            System.out,
            Instant.now());
    rows(shelf).forEach(report::add);
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  private static List<Figure> rows(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    rows.addAll(shelf.measured("24 h of beats", "≤ 250 ms CPU", () -> heart(shelf)));
    rows.addAll(shelf.measured("sleep and rhythm", "–", () -> movement(shelf)));
    rows.addAll(
        shelf.measured("storage", "≤ 1.05 × the best codec", () -> StorageFigures.of(shelf)));
    return rows;
  }

  private static List<Figure> heart(Shelf shelf) {
    Beats beats = Recordings.beats(shelf, "beats_24h");
    double cold = Stopwatch.wholeProcess(() -> day(beats));
    double warm = Stopwatch.seconds(15, () -> day(beats));
    double cleaning = Stopwatch.seconds(15, () -> BeatCorrection.correct(beats));
    return List.of(
        row("24 h of beats cleaned, time, Welch, SampEn, DFA", warm, .25)
            .noting("288 windows of 5 min; NeuroKit2 15.0 s, plain C 0.18 s; stretch 100 ms"),
        reported("  of which cleaning, nine passes", cleaning),
        reported("  the first run of a fresh process, compiling and all", cold));
  }

  private static double day(Beats beats) {
    Beats mended = BeatCorrection.correct(beats).beats();
    double sum = 0;
    for (int i = 0; i < WINDOWS; i++) {
      sum += measures(Recordings.window(mended, i));
    }
    return sum;
  }

  private static double measures(Intervals window) {
    return TimeDomain.of(window).rmssd()
        + Welch.of(window).hf()
        + SampleEntropy.of(window).orElse(0)
        + Detrended.alpha1(window).orElse(0);
  }

  private static List<Figure> movement(Shelf shelf) {
    double[] counts = Recordings.minuteCounts(shelf);
    MinuteCounts minutes = MinuteCounts.of(counts);
    double[] angles = Recordings.angles(shelf, 1);
    double sleep =
        Stopwatch.seconds(
            400,
            () -> {
              ColeKripke.onMinutes().of(minutes);
              Sadeh.asPublished().of(minutes);
            });
    double night =
        Stopwatch.seconds(
            100,
            () -> {
              SleepPeriod.of(angles);
              SustainedInactivity.of(angles);
            });
    double rhythm =
        Stopwatch.seconds(
            400,
            () -> {
              RestActivity.of(counts, 60);
              Cosinor.of(counts, 60);
            });
    return List.of(
        row("Cole–Kripke and Sadeh, 30 days", sleep, .001).noting("pyActigraphy 0.42 s, C 0.42 ms"),
        row("HDCZA and SIB, one day", night, .005).noting("GGIR 557 ms"),
        raw(shelf),
        row("IS, IV, L5, M10, RA, cosinor, 30 days", rhythm, .00025).noting("pyActigraphy 52 ms"));
  }

  /// The 20 minutes there are, over and over until they make a day.
  private static Figure raw(Shelf shelf) {
    double[] x = wholeDay(Recordings.movement(shelf, "raw30hz", "x"));
    double[] y = wholeDay(Recordings.movement(shelf, "raw30hz", "y"));
    double[] z = wholeDay(Recordings.movement(shelf, "raw30hz", "z"));
    double time = Stopwatch.seconds(7, () -> WristMotion.of(x, y, z, RATE));
    return row("raw 30 Hz to ENMO and angle, one day", time, .35).noting("GGIR 1.82 s");
  }

  private static double[] wholeDay(double[] part) {
    double[] day = new double[86_400 * RATE];
    Arrays.setAll(day, i -> part[i % part.length]);
    return day;
  }

  private static Figure row(String name, double seconds, double bar) {
    return Figure.of(
        name, Stopwatch.milliseconds(seconds), "≤ " + Stopwatch.milliseconds(bar), seconds <= bar);
  }

  private static Figure reported(String name, double seconds) {
    return Figure.reported(name, Stopwatch.milliseconds(seconds), "reported");
  }
}
