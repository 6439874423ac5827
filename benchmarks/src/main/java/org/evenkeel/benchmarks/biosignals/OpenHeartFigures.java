package org.evenkeel.benchmarks.biosignals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.biosignals.Intervals;
import org.evenkeel.biosignals.Poincare;
import org.evenkeel.biosignals.SampleEntropy;
import org.evenkeel.biosignals.TimeDomain;

/// Open interval series and the results that were published with them.
final class OpenHeartFigures {
  private OpenHeartFigures() {}

  static List<Figure> figures(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    rows.addAll(
        shelf.measured("hrv-analysis' own test series", "as printed", () -> List.of(aura(shelf))));
    rows.addAll(shelf.measured("pyHRV's sample report", "as printed", () -> List.of(pyhrv(shelf))));
    return rows;
  }

  /// Expected values of hrv-analysis' tests, printed with these digits.
  private static Figure aura(Shelf shelf) {
    Intervals nn = Recordings.intervals(shelf, "hrv/aura_test_nn_intervals.txt");
    TimeDomain time = TimeDomain.of(nn);
    boolean same =
        printed(time.mean(), 3, "718.248")
            && printed(time.sdnn(), 9, "43.113074968")
            && printed(time.rmssd(), 9, "19.519400785")
            && printed(time.pnn50(), 4, "2.4024")
            && printed(Poincare.of(nn).sd1(), 4, "13.8092")
            && printed(SampleEntropy.of(nn).orElseThrow(), 5, "1.20467");
    return Figure.of(
            "mean, SDNN, RMSSD, pNN50, SD1, SampEn of hrv-analysis' own series",
            String.format(Locale.ROOT, "SDNN %.9f, RMSSD %.9f", time.sdnn(), time.rmssd()),
            "every printed digit",
            same)
        .noting(
            String.format(
                Locale.ROOT,
                "difference named: its SD2 is √(2·SDNN² − ½·SDSD²) = 59.3867, ours the deviation of"
                    + " the sums = %.4f",
                Poincare.of(nn).sd2()));
  }

  private static Figure pyhrv(Shelf shelf) {
    TimeDomain time =
        TimeDomain.of(Recordings.intervals(shelf, "hrv/pyhrv_SampleNNISeriesLong.txt"));
    return Figure.of(
            "mean, SDNN, RMSSD of pyHRV's sample series",
            String.format(
                Locale.ROOT, "%.3f, %.3f, %.3f ms", time.mean(), time.sdnn(), time.rmssd()),
            "768.438, 85.357, 60.523",
            printed(time.mean(), 3, "768.438")
                && printed(time.sdnn(), 3, "85.357")
                && printed(time.rmssd(), 3, "60.523"))
        .noting("its report's SDSD 43.391 and TINN 0 are known to be wrong and not compared");
  }

  private static boolean printed(double value, int digits, String golden) {
    return String.format(Locale.ROOT, "%." + digits + "f", value).equals(golden);
  }
}
