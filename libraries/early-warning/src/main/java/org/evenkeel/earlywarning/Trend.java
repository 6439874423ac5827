package org.evenkeel.earlywarning;

import java.util.Arrays;

/// The slow course of a series of evenly spaced values, to be taken away before [SlowingDown].
public final class Trend {

  private static final int ROUNDS = 4;

  private Trend() {}

  /// Weighted means with a normal kernel, cut off at four deviations; at the ends the series is
  /// mirrored, its last value counted twice.
  ///
  /// @param deviation of the kernel, in days, above 0
  public static double[] normal(double deviation, double... values) {
    if (!(deviation > 0) || values.length == 0) {
      throw new IllegalArgumentException(
          "The kernel's deviation is %s for %d values; it is above 0, and there is a value"
              .formatted(deviation, values.length));
    }
    int reach = (int) (4 * deviation + 0.5);
    double[] weights = new double[2 * reach + 1];
    Arrays.setAll(weights, k -> Math.exp(-0.5 * Math.pow((k - reach) / deviation, 2)));
    double all = Arrays.stream(weights).sum();
    double[] trend = new double[values.length];
    for (int i = 0; i < trend.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        trend[i] += weights[k] / all * values[mirrored(i + k - reach, values.length)];
      }
    }
    return trend;
  }

  private static int mirrored(int place, int n) {
    int within = Math.floorMod(place, 2 * n);
    return within < n ? within : 2 * n - 1 - within;
  }

  /// Straight lines through the nearest values (LOWESS, Cleveland 1979,
  /// doi:10.1080/01621459.1979.10481038), weighted by the cube of the cube of the distance; three
  /// times more with values far from the line counting less.
  ///
  /// @param share of the series that each line is drawn through, above 0 and at most 1
  public static double[] lines(double share, double... values) {
    int near = (int) (share * values.length + 1e-10);
    if (near < 3 || near > values.length) {
      throw new IllegalArgumentException(
          "A share of %s of %d values was asked for; 3 values at least, at most all"
              .formatted(share, values.length));
    }
    double[] trust = new double[values.length];
    Arrays.fill(trust, 1);
    double[] trend = new double[values.length];
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.setAll(trend, i -> line(values, trust, i, near));
      trust(values, trend, trust);
    }
    return trend;
  }

  private static double line(double[] values, double[] trust, int at, int near) {
    int from = Math.clamp(at - near / 2, 0, values.length - near);
    int to = from + near;
    double farthest = Math.max(at - from, to - 1 - at);
    double[] weight = new double[values.length];
    double sum = 0;
    double middle = 0;
    for (int i = from; i < to; i++) {
      weight[i] = tricube(Math.abs(i - at) / farthest) * trust[i];
      sum += weight[i];
      middle += weight[i] * i;
    }
    return along(values, weight, sum, middle / sum, from, to, at);
  }

  private static double along(
      double[] values, double[] weight, double sum, double middle, int from, int to, int at) {
    double spread = 0;
    double mean = 0;
    double product = 0;
    for (int i = from; i < to; i++) {
      double part = weight[i] / sum;
      spread += part * (i - middle) * (i - middle);
      mean += part * values[i];
      product += part * (i - middle) * values[i];
    }
    return mean + (at - middle) * product / spread;
  }

  private static double tricube(double distance) {
    return held(distance, Math.pow(1 - Math.pow(distance, 3), 3));
  }

  /// The very near count fully and the very far not at all.
  private static double held(double distance, double weight) {
    return distance <= 0.001 ? 1 : distance >= 0.999 ? 0 : weight;
  }

  private static void trust(double[] values, double[] trend, double[] trust) {
    double[] off = new double[values.length];
    Arrays.setAll(off, i -> Math.abs(values[i] - trend[i]));
    double six = 6 * Likeness.median(off);
    if (six > 0) {
      Arrays.setAll(trust, i -> held(off[i] / six, Math.pow(1 - Math.pow(off[i] / six, 2), 2)));
    }
  }
}
