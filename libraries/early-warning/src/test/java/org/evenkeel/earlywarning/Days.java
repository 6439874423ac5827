package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Days for tests, the first on 2026-01-01.
final class Days {

  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  static final ScaleRange PERCENT = new ScaleRange(0, 100);

  private Days() {}

  static LocalDate day(int n) {
    return FIRST.plusDays(n);
  }

  static List<DayMean> of(double... means) {
    return from(0, means);
  }

  static List<DayMean> from(int first, double... means) {
    return IntStream.range(0, means.length)
        .mapToObj(i -> new DayMean(day(first + i), means[i], 1))
        .toList();
  }

  /// Days around 50 that resemble the day before, within 0 to 100.
  static double[] around50(int days, long seed) {
    var chance = new SplittableRandom(seed);
    double[] means = new double[days];
    double x = 0;
    for (int t = 0; t < days; t++) {
      x = .3 * x + Math.sqrt(1 - .09) * chance.nextGaussian();
      means[t] = Math.clamp(50 + 8 * x, 0, 100);
    }
    return means;
  }

  static SentinelState after(SentinelState start, List<DayMean> days) {
    SentinelState state = start;
    for (DayMean day : days) {
      state = state.next(day);
    }
    return state;
  }
}
