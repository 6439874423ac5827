package org.evenkeel.biosignals;

/// The series in which artefacts stand out (Lipponen and Tarvainen 2019, equations 1 to 4).
///
/// @param rr intervals in seconds; the first, which has none before it, is the mean of the others
/// @param change each interval less the one before, over its threshold (d)
/// @param beside the neighbouring change on the same side (s12)
/// @param after the following changes on the other side (s22)
/// @param median of 11 intervals, in seconds
/// @param distance from that median, doubled below it, over its threshold (m)
/// @param distanceThreshold in seconds (Th2)
record BeatSpaces(
    double[] rr,
    double[] change,
    double[] beside,
    double[] after,
    double[] median,
    double[] distance,
    double[] distanceThreshold) {

  private static final double ALPHA = 5.2;
  private static final int THRESHOLD_WINDOW = 91;
  private static final int MEDIAN_WINDOW = 11;

  static BeatSpaces of(Beats beats) {
    double[] rr = withMeanFirst(seconds(beats));
    double[] change = withMeanFirst(changes(rr));
    divide(change, threshold(change));
    double[] median = CentredWindow.over(rr, MEDIAN_WINDOW, SortedWindow::median);
    double[] distance = distance(rr, median);
    double[] distanceThreshold = threshold(distance);
    divide(distance, distanceThreshold);
    return new BeatSpaces(
        rr, change, beside(change), after(change), median, distance, distanceThreshold);
  }

  private static double[] seconds(Beats beats) {
    double[] seconds = new double[beats.count()];
    for (int i = 1; i < seconds.length; i++) {
      seconds[i] = (beats.at(i) - beats.at(i - 1)) / 1000.0;
    }
    return seconds;
  }

  private static double[] changes(double[] rr) {
    double[] changes = new double[rr.length];
    for (int i = 1; i < rr.length; i++) {
      changes[i] = rr[i] - rr[i - 1];
    }
    return changes;
  }

  private static double[] withMeanFirst(double[] values) {
    values[0] = (Sample.sum(values) - values[0]) / (values.length - 1);
    return values;
  }

  private static double[] threshold(double[] values) {
    double[] sizes = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sizes[i] = Math.abs(values[i]);
    }
    return CentredWindow.over(
        sizes, THRESHOLD_WINDOW, w -> ALPHA * ((w.quantile(.75) - w.quantile(.25)) / 2));
  }

  /// Where nothing varies the threshold is 0 and nothing stands out.
  private static void divide(double[] values, double[] thresholds) {
    for (int i = 0; i < values.length; i++) {
      values[i] = thresholds[i] == 0 ? 0 : values[i] / thresholds[i];
    }
  }

  private static double[] distance(double[] rr, double[] median) {
    double[] distance = new double[rr.length];
    for (int i = 0; i < rr.length; i++) {
      double above = rr[i] - median[i];
      distance[i] = above < 0 ? 2 * above : above;
    }
    return distance;
  }

  private static double[] beside(double[] d) {
    double[] beside = new double[d.length];
    for (int i = 0; i < d.length; i++) {
      double before = reflected(d, i - 1);
      double next = reflected(d, i + 1);
      beside[i] = d[i] > 0 ? Math.max(before, next) : d[i] < 0 ? Math.min(before, next) : 0;
    }
    return beside;
  }

  private static double[] after(double[] d) {
    double[] after = new double[d.length];
    for (int i = 0; i < d.length; i++) {
      double one = reflected(d, i + 1);
      double two = reflected(d, i + 2);
      after[i] = d[i] >= 0 ? Math.min(one, two) : Math.max(one, two);
    }
    return after;
  }

  private static double reflected(double[] values, int i) {
    int inside = Math.abs(i);
    return values[inside < values.length ? inside : 2 * (values.length - 1) - inside];
  }
}
