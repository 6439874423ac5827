package org.evenkeel.biosignals;

/// The least or most active stretch of an average day, which goes on past midnight.
///
/// @param from index at which it begins
/// @param mean activity in it
record ActiveWindow(int from, double mean) {

  static ActiveWindow least(double[] profile, int length) {
    ActiveWindow most = most(negative(profile), length);
    return new ActiveWindow(most.from(), -most.mean());
  }

  static ActiveWindow most(double[] profile, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += profile[i];
    }
    double best = sum;
    int from = 0;
    for (int start = 1; start < profile.length; start++) {
      sum += profile[(start + length - 1) % profile.length] - profile[start - 1];
      from = sum > best ? start : from;
      best = Math.max(best, sum);
    }
    return new ActiveWindow(from, best / length);
  }

  private static double[] negative(double[] values) {
    double[] negative = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      negative[i] = -values[i];
    }
    return negative;
  }
}
