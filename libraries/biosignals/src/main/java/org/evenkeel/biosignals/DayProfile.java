package org.evenkeel.biosignals;

/// Means over hours and over days, passing over what is missing.
final class DayProfile {

  private static final int HOURS = 24;

  private DayProfile() {}

  /// The mean of each group of neighbours; NaN where all are missing.
  static double[] means(double[] values, int groups, int each) {
    double[] means = new double[groups];
    for (int group = 0; group < groups; group++) {
      means[group] = mean(values, group * each, 1, each);
    }
    return means;
  }

  /// The mean of each time of day over all days.
  static double[] averageDay(double[] values, int days, int perDay) {
    double[] average = new double[perDay];
    for (int time = 0; time < perDay; time++) {
      average[time] = mean(values, time, perDay, days);
    }
    return average;
  }

  static double stability(double[] hours) {
    double mean = mean(hours, 0, 1, hours.length);
    double[] average = averageDay(hours, hours.length / HOURS, HOURS);
    double between = meanSquare(average, mean);
    return between / meanSquare(hours, mean);
  }

  static double variability(double[] hours) {
    double mean = mean(hours, 0, 1, hours.length);
    double[] steps = Sample.differences(hours);
    return meanSquare(steps, 0) / meanSquare(hours, mean);
  }

  private static double meanSquare(double[] values, double from) {
    double sum = 0;
    int known = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += (value - from) * (value - from);
        known++;
      }
    }
    return sum / known;
  }

  private static double mean(double[] values, int from, int step, int count) {
    double sum = 0;
    int known = 0;
    for (int i = 0; i < count; i++) {
      double value = values[from + i * step];
      if (!Double.isNaN(value)) {
        sum += value;
        known++;
      }
    }
    return sum / known;
  }
}
