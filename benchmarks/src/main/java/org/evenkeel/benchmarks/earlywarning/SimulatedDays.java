package org.evenkeel.benchmarks.earlywarning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.SentinelState;
import org.evenkeel.earlywarning.WorseWhen;

/// Day means that resemble the day before: `x_t = φ·x_{t−1} + sqrt(1 − φ²)·e_t`, deviation 10
/// around 80 on a scale wide enough that its ends are never met.
final class SimulatedDays {
  static final long SEED = 20_261_123;
  static final ScaleRange SCALE = new ScaleRange(0, 160);

  private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);

  private final double[] days;

  private SimulatedDays(double[] days) {
    this.days = days;
  }

  static SimulatedDays of(double phi, int number, RandomGenerator chance) {
    double[] x = new double[number];
    double fresh = Math.sqrt(1 - phi * phi);
    x[0] = chance.nextGaussian();
    for (int t = 1; t < number; t++) {
      x[t] = phi * x[t - 1] + fresh * chance.nextGaussian();
    }
    return new SimulatedDays(x);
  }

  /// Signals of one person that move together: on the same day their fresh parts correlate so much.
  static List<SimulatedDays> together(
      int signals, double rho, double phi, int number, RandomGenerator chance) {
    double[][] x = new double[signals][number];
    for (int t = 0; t < number; t++) {
      double shared = Math.sqrt(rho) * chance.nextGaussian();
      for (double[] signal : x) {
        double fresh = shared + Math.sqrt(1 - rho) * chance.nextGaussian();
        signal[t] = t == 0 ? fresh : phi * signal[t - 1] + Math.sqrt(1 - phi * phi) * fresh;
      }
    }
    return Arrays.stream(x).map(SimulatedDays::new).toList();
  }

  /// Their mean, in its own deviations, so that a worsening of all by one is 1 over its deviation.
  static SimulatedDays mean(List<SimulatedDays> signals, double deviation) {
    double[] mean = new double[signals.getFirst().days.length];
    Arrays.setAll(
        mean,
        t -> signals.stream().mapToDouble(s -> s.days[t]).average().orElseThrow() / deviation);
    return new SimulatedDays(mean);
  }

  static Sentinel sentinel(double limit) {
    return Sentinel.on(SCALE, WorseWhen.HIGHER).withLimit(limit);
  }

  /// The days from one place to another, worse by so many deviations.
  List<DayMean> between(int from, int to, double worse) {
    List<DayMean> means = new ArrayList<>();
    for (int t = from; t < to; t++) {
      means.add(new DayMean(DAY_0.plusDays(t), 80 + 10 * (days[t] + worse), 1));
    }
    return means;
  }

  /// The place, from 1, of the first watched day above the limit; 0 where none of them is. Days
  /// count from the end of the usual, also those before the 28th on which the product keeps quiet.
  int firstAbove(Sentinel sentinel, int usual, int watched, double worse) {
    SentinelState state = sentinel.beginWithUsual(between(0, usual, 0));
    int day = 0;
    for (DayMean mean : between(usual, usual + watched, worse)) {
      state = state.next(mean);
      day++;
      if (above(state)) {
        return day;
      }
    }
    return 0;
  }

  /// How many stretches above usual cross the limit in the watched days.
  int alarms(Sentinel sentinel, int usual, int watched) {
    SentinelState state = sentinel.beginWithUsual(between(0, usual, 0));
    int alarms = 0;
    boolean counted = false;
    for (DayMean mean : between(usual, usual + watched, 0)) {
      state = state.next(mean);
      counted &= statistic(state) > 0;
      if (!counted && above(state)) {
        counted = true;
        alarms++;
      }
    }
    return alarms;
  }

  private static boolean above(SentinelState state) {
    return state instanceof SentinelState.Watching watching
        && watching.statistic() > watching.limit();
  }

  private static double statistic(SentinelState state) {
    return state instanceof SentinelState.Watching watching ? watching.statistic() : 0;
  }
}
