package org.evenkeel.benchmarks.biosignals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.biosignals.ColeKripke;
import org.evenkeel.biosignals.Cosinor;
import org.evenkeel.biosignals.Intervals;
import org.evenkeel.biosignals.MinuteCounts;
import org.evenkeel.biosignals.Poincare;
import org.evenkeel.biosignals.RestActivity;
import org.evenkeel.biosignals.Sadeh;
import org.evenkeel.biosignals.SleepRegularity;
import org.evenkeel.biosignals.SleepWake;
import org.evenkeel.biosignals.TimeDomain;
import org.evenkeel.biosignals.Verdicts;

/// Values worked out by hand from the published formulas, to every digit they were written down
/// with.
final class WorkedFigures {
  private WorkedFigures() {}

  static List<Figure> figures() {
    return List.of(tenIntervals(), lengthOfTheCloud(), threeDays(), regularity(), elevenMinutes());
  }

  private static Intervals ten() {
    return Intervals.ofMilliseconds(800, 810, 790, 850, 780, 800, 820, 760, 900, 810);
  }

  private static Figure tenIntervals() {
    TimeDomain time = TimeDomain.of(ten());
    return row(
        "worked: ten intervals, mean SDNN RMSSD pNN50 SDSD SD1",
        "812.000 39.1010 67.5771 55.5556 71.6667 50.6760",
        String.format(
            Locale.ROOT,
            "%.3f %.4f %.4f %.4f %.4f %.4f",
            time.mean(),
            time.sdnn(),
            time.rmssd(),
            time.pnn50(),
            time.sdsd(),
            Poincare.of(ten()).sd1()));
  }

  /// The hand-worked SD2 is that of SDNN and SDSD; ours is that of the sums (Brennan 2001).
  private static Figure lengthOfTheCloud() {
    TimeDomain time = TimeDomain.of(ten());
    double fromDeviations =
        Math.sqrt(2 * time.sdnn() * time.sdnn() - .5 * time.sdsd() * time.sdsd());
    return row(
            "worked: ten intervals, SD2 from SDNN and SDSD",
            "22.1297",
            String.format(Locale.ROOT, "%.4f", fromDeviations))
        .noting(
            String.format(
                Locale.ROOT,
                "difference named: our SD2 is the deviation of the sums of neighbours, %.4f, which"
                    + " leaves out the two ends",
                Poincare.of(ten()).sd2()));
  }

  private static Figure threeDays() {
    double[] hours = new double[72];
    Arrays.setAll(hours, i -> 10 + 5 * Math.cos(2 * Math.PI * i / 24) + i / 24);
    RestActivity rhythm = RestActivity.of(hours, 1);
    Cosinor wave = Cosinor.of(hours, 1);
    return row(
        "worked: three days, IS IV L5 M10 RA, M A φ",
        "0.949367 0.068446 6.336098 14.668468 0.396693, 11 5 0",
        String.format(
            Locale.ROOT,
            "%.6f %.6f %.6f %.6f %.6f, %.0f %.0f %.0f",
            rhythm.interdailyStability(),
            rhythm.intradailyVariability(),
            rhythm.leastActive(),
            rhythm.mostActive(),
            rhythm.relativeAmplitude(),
            wave.mesor(),
            wave.amplitude(),
            Math.abs(wave.acrophase())));
  }

  private static Figure regularity() {
    SleepWake[] minutes = new SleepWake[2 * 1440];
    Arrays.fill(minutes, SleepWake.AWAKE);
    Arrays.fill(minutes, 0, 480, SleepWake.ASLEEP);
    Arrays.fill(minutes, 1440 + 60, 1440 + 480, SleepWake.ASLEEP);
    return row(
        "worked: falling asleep an hour later, SRI",
        "91.6667",
        String.format(Locale.ROOT, "%.4f", SleepRegularity.of(Verdicts.of(minutes)).orElseThrow()));
  }

  private static Figure elevenMinutes() {
    MinuteCounts eleven = MinuteCounts.of(0, 0, 10, 60, 120, 30, 5, 0, 0, 80, 0);
    return row(
            "worked: eleven minutes, Sadeh and Cole–Kripke of the sixth",
            "AWAKE, AWAKE",
            Sadeh.asPublished().of(eleven).at(5) + ", " + ColeKripke.onMinutes().of(eleven).at(5))
        .noting("the scores behind them, −1.39403 and 20.41, are met in the library's own tests");
  }

  private static Figure row(String name, String golden, String ours) {
    return Figure.of(name, ours, golden, ours.equals(golden));
  }
}
