package org.evenkeel.biosignals;

import java.util.Arrays;

/// The series in which artefacts stand out (Lipponen and Tarvainen 2019, equations 1 to 4).
///
/// The distance from the median is wanted for few beats only, so its threshold is worked out when
/// it is asked for.
final class BeatSpaces {

  private static final double ALPHA = 5.2;
  private static final int THRESHOLD_WINDOW = 91;
  private static final int MEDIAN_WINDOW = 11;

  private final double[] rr;
  private final double[] change;
  private final double[] median;
  private final double[] fromMedian;

  private BeatSpaces(double[] rr) {
    this.rr = rr;
    this.change = changes(rr);
    this.median = CentredWindow.over(rr, MEDIAN_WINDOW, SortedWindow::median);
    this.fromMedian = fromMedian(rr, median);
  }

  static BeatSpaces of(Beats beats) {
    return new BeatSpaces(withMeanFirst(seconds(beats)));
  }

  int count() {
    return rr.length;
  }

  /// The interval before a beat, in seconds; the first, which has none, is the mean of the others.
  double rr(int i) {
    return rr[i];
  }

  /// Each interval less the one before, over its threshold (d).
  double change(int i) {
    return change[i];
  }

  /// The neighbouring change on the same side (s12).
  double beside(int i) {
    double before = reflected(i - 1);
    double next = reflected(i + 1);
    return change[i] > 0 ? Math.max(before, next) : change[i] < 0 ? Math.min(before, next) : 0;
  }

  /// The following changes on the other side (s22).
  double after(int i) {
    double one = reflected(i + 1);
    double two = reflected(i + 2);
    return change[i] >= 0 ? Math.min(one, two) : Math.max(one, two);
  }

  /// The median of 11 intervals, in seconds.
  double median(int i) {
    return median[i];
  }

  /// The distance from that median, doubled below it, over its threshold (m).
  double distance(int i) {
    double threshold = distanceThreshold(i);
    return threshold == 0 ? 0 : fromMedian[i] / threshold;
  }

  /// In seconds (Th2).
  double distanceThreshold(int i) {
    int from = Math.max(0, i - THRESHOLD_WINDOW / 2);
    int before = Math.min(rr.length, i + THRESHOLD_WINDOW / 2 + 1);
    double[] around = sizes(Arrays.copyOfRange(fromMedian, from, before));
    Arrays.sort(around);
    return ALPHA
        * ((Sample.quantileOfSorted(around, around.length, .75)
                - Sample.quantileOfSorted(around, around.length, .25))
            / 2);
  }

  private static double[] seconds(Beats beats) {
    double[] seconds = new double[beats.count()];
    for (int i = 1; i < seconds.length; i++) {
      seconds[i] = (beats.at(i) - beats.at(i - 1)) / 1000.0;
    }
    return seconds;
  }

  /// Where nothing varies the threshold is 0 and nothing stands out.
  private static double[] changes(double[] rr) {
    double[] changes = new double[rr.length];
    for (int i = 1; i < rr.length; i++) {
      changes[i] = rr[i] - rr[i - 1];
    }
    withMeanFirst(changes);
    double[] thresholds =
        CentredWindow.over(
            sizes(changes),
            THRESHOLD_WINDOW,
            window -> ALPHA * ((window.quantile(.75) - window.quantile(.25)) / 2));
    for (int i = 0; i < changes.length; i++) {
      changes[i] = thresholds[i] == 0 ? 0 : changes[i] / thresholds[i];
    }
    return changes;
  }

  private static double[] withMeanFirst(double[] values) {
    values[0] = (Sample.sum(values) - values[0]) / (values.length - 1);
    return values;
  }

  private static double[] sizes(double[] values) {
    double[] sizes = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sizes[i] = Math.abs(values[i]);
    }
    return sizes;
  }

  private static double[] fromMedian(double[] rr, double[] median) {
    double[] distance = new double[rr.length];
    for (int i = 0; i < rr.length; i++) {
      double above = rr[i] - median[i];
      distance[i] = above < 0 ? 2 * above : above;
    }
    return distance;
  }

  private double reflected(int i) {
    int inside = Math.abs(i);
    return change[inside < change.length ? inside : 2 * (change.length - 1) - inside];
  }
}
