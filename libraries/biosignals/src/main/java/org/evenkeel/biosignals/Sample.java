package org.evenkeel.biosignals;

import java.util.Arrays;

/// Plain statistics of a sample.
final class Sample {

  private Sample() {}

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  static double mean(double[] values) {
    return sum(values) / values.length;
  }

  /// Sum of squared distances from the mean.
  static double squares(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares;
  }

  /// Standard deviation with n − 1.
  static double deviation(double[] values) {
    return Math.sqrt(squares(values) / (values.length - 1));
  }

  static double[] differences(double[] values) {
    double[] differences = new double[values.length - 1];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = values[i + 1] - values[i];
    }
    return differences;
  }

  /// Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return quantileOfSorted(sorted, sorted.length, share);
  }

  static double quantileOfSorted(double[] sorted, int size, double share) {
    double place = share * (size - 1);
    int below = (int) place;
    double next = sorted[Math.min(below + 1, size - 1)];
    return sorted[below] + (place - below) * (next - sorted[below]);
  }

  static double median(double[] values) {
    return quantile(values, .5);
  }
}
