package org.evenkeel.benchmarks;

import java.util.Arrays;

/// Times of many requests, in milliseconds, of which percentiles are asked.
final class Latencies {
  private double[] millis = new double[4096];
  private int count;

  synchronized void add(long nanos) {
    if (count == millis.length) {
      millis = Arrays.copyOf(millis, 2 * count);
    }
    millis[count++] = nanos / 1e6;
  }

  synchronized int count() {
    return count;
  }

  /// The smallest time that at least this share of requests did not exceed.
  synchronized double percentile(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)];
  }
}
