package org.evenkeel.biosignals;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// The series in which artefacts stand out (Lipponen and Tarvainen 2019, equations 1 to 4).
///
/// Exact values are wanted for few beats only, so thresholds are worked out when they are asked
/// for; which beats need no look is known from one sweep ([CountedChanges]).
final class BeatSpaces {

  private static final double ALPHA = 5.2;
  private static final int THRESHOLD_WINDOW = 91;
  private static final int MEDIAN_WINDOW = 11;

  /// How far what is worked out for a beat reaches: half the window of thresholds, half that of
  /// medians, and the neighbours of a change.
  private static final int AROUND = THRESHOLD_WINDOW / 2 + MEDIAN_WINDOW / 2 + 3;

  private final Beats beats;
  private final double[] rr;
  private final double[] rise;
  private final double[] change;
  private final CountedChanges counted;
  private final double[] median;
  private final double[] distanceThreshold;
  private final Quartiles quartiles = new Quartiles(THRESHOLD_WINDOW);

  private BeatSpaces(Beats beats) {
    this.beats = beats;
    this.rr = withMeanFirst(seconds(beats));
    this.rise = rises(rr);
    this.change = unknown(rr.length);
    this.distanceThreshold = unknown(rr.length);
    this.median = unknown(rr.length);
    this.counted = CountedChanges.of(beats);
  }

  static BeatSpaces of(Beats beats) {
    BeatSpaces spaces = new BeatSpaces(beats);
    spaces.sweep();
    return spaces;
  }

  /// The same as [#of], keeping what was worked out before where nothing changed.
  BeatSpaces after(Beats mended) {
    Unchanged unchanged = Unchanged.between(beats, mended, AROUND);
    if (!unchanged.isMost()) {
      return of(mended);
    }
    BeatSpaces spaces = new BeatSpaces(mended);
    for (int i = 0; i < spaces.count(); i++) {
      spaces.keep(i, unchanged.placeBefore(i), this);
    }
    return spaces;
  }

  private void sweep() {
    System.arraycopy(
        CentredWindow.over(rr, MEDIAN_WINDOW, SortedWindow::median), 0, median, 0, median.length);
  }

  private void keep(int i, int before, BeatSpaces earlier) {
    if (before >= 0) {
      change[i] = earlier.change[before];
      distanceThreshold[i] = earlier.distanceThreshold[before];
      median[i] = earlier.median[before];
    }
  }

  int count() {
    return rr.length;
  }

  /// The interval before a beat, in seconds; the first, which has none, is the mean of the others.
  double rr(int i) {
    return rr[i];
  }

  /// Whether the change surely is no larger than its threshold, up or down.
  boolean isSteady(int i) {
    return counted.isWithin(i, ALPHA) || Math.abs(change(i)) <= 1;
  }

  /// Each interval less the one before, over its threshold (d). Where nothing varies the threshold
  /// is 0 and nothing stands out.
  double change(int i) {
    if (Double.isNaN(change[i])) {
      double threshold =
          counted.isKnown(i)
              ? ALPHA * (counted.quartileDistance(i, rise) / 2)
              : threshold(at -> rise[at], i);
      change[i] = threshold == 0 ? 0 : rise[i] / threshold;
    }
    return change[i];
  }

  /// The neighbouring change on the same side (s12).
  double beside(int i) {
    double before = reflected(i - 1);
    double next = reflected(i + 1);
    double here = change(i);
    return here > 0 ? Math.max(before, next) : here < 0 ? Math.min(before, next) : 0;
  }

  /// The following changes on the other side (s22).
  double after(int i) {
    double one = reflected(i + 1);
    double two = reflected(i + 2);
    return change(i) >= 0 ? Math.min(one, two) : Math.max(one, two);
  }

  /// The median of 11 intervals, in seconds.
  double median(int i) {
    if (Double.isNaN(median[i])) {
      int from = Math.max(0, i - MEDIAN_WINDOW / 2);
      int before = Math.min(rr.length, i + MEDIAN_WINDOW / 2 + 1);
      median[i] = Sample.median(Arrays.copyOfRange(rr, from, before));
    }
    return median[i];
  }

  /// The distance from that median, doubled below it, over its threshold (m).
  double distance(int i) {
    double threshold = distanceThreshold(i);
    return threshold == 0 ? 0 : fromMedian(i) / threshold;
  }

  /// In seconds (Th2).
  double distanceThreshold(int i) {
    if (Double.isNaN(distanceThreshold[i])) {
      distanceThreshold[i] = threshold(this::fromMedian, i);
    }
    return distanceThreshold[i];
  }

  private double threshold(IntToDoubleFunction values, int i) {
    int from = Math.max(0, i - THRESHOLD_WINDOW / 2);
    int before = Math.min(rr.length, i + THRESHOLD_WINDOW / 2 + 1);
    return ALPHA * (quartiles.distance(values, from, before) / 2);
  }

  private static double[] seconds(Beats beats) {
    double[] seconds = new double[beats.count()];
    for (int i = 1; i < seconds.length; i++) {
      seconds[i] = (beats.at(i) - beats.at(i - 1)) / 1000.0;
    }
    return seconds;
  }

  private static double[] rises(double[] rr) {
    double[] rises = new double[rr.length];
    for (int i = 1; i < rr.length; i++) {
      rises[i] = rr[i] - rr[i - 1];
    }
    return withMeanFirst(rises);
  }

  private static double[] withMeanFirst(double[] values) {
    values[0] = (Sample.sum(values) - values[0]) / (values.length - 1);
    return values;
  }

  private double fromMedian(int i) {
    double above = rr[i] - median(i);
    return above < 0 ? 2 * above : above;
  }

  private static double[] unknown(int length) {
    double[] unknown = new double[length];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  private double reflected(int i) {
    int inside = Math.abs(i);
    return change(inside < change.length ? inside : 2 * (change.length - 1) - inside);
  }
}
