package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A person whose days resemble their neighbours: `x_t = φ·x_{t−1} + sqrt(1 − φ²)·e_t`, mean 0 and
/// deviation 1, as in the simulation this library is held against.
final class SimulatedPerson {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final ScaleRange UNBOUNDED = new ScaleRange(-0.005, 0.005);

  private final double[] days;

  private SimulatedPerson(double[] days) {
    this.days = days;
  }

  static SimulatedPerson of(double phi, int days, RandomGenerator chance) {
    double[] x = new double[days];
    double fresh = Math.sqrt(1 - phi * phi);
    x[0] = chance.nextGaussian();
    for (int t = 1; t < days; t++) {
      x[t] = phi * x[t - 1] + fresh * chance.nextGaussian();
    }
    return new SimulatedPerson(x);
  }

  static SimulatedPerson of(double[] days) {
    return new SimulatedPerson(days);
  }

  double[] days() {
    return days.clone();
  }

  /// The same person, who worsens by so many deviations from this day on.
  SimulatedPerson worseFrom(int day, double shift) {
    double[] x = days.clone();
    for (int t = day; t < x.length; t++) {
      x[t] += shift;
    }
    return new SimulatedPerson(x);
  }

  /// For each watched day, the statistic in units of its spread; an alarm where it passes L.
  Heights heights(int baselineDays) {
    BaselineSums sums = BaselineSums.of(new DayMean(DAY, days[0], 1));
    for (int t = 1; t < baselineDays; t++) {
      sums = sums.plus(new DayMean(DAY, days[t], 1));
    }
    Baseline usual = sums.baseline(UNBOUNDED);
    double[] statistic = new double[days.length - baselineDays];
    double[] height = new double[statistic.length];
    double w = 0;
    for (int t = 0; t < statistic.length; t++) {
      w = CorrectedEwma.next(w, (days[baselineDays + t] - usual.mean()) / usual.deviation());
      statistic[t] = w;
      height[t] = w / CorrectedEwma.spread(usual.correlation(), usual.days(), t + 1);
    }
    return new Heights(height, statistic);
  }

  /// @param height statistic over spread; its sign is the statistic's
  record Heights(double[] height, double[] statistic) {

    double highestIn(int days) {
      double highest = 0;
      for (int t = 0; t < days; t++) {
        highest = Math.max(highest, height[t]);
      }
      return highest;
    }

    /// The highest point of every stretch above usual that began within these days.
    double[] highestOfStretchesIn(int days) {
      double[] stretches = new double[days];
      int n = 0;
      double highest = 0;
      for (int t = 0; t < days; t++) {
        if (statistic[t] <= 0 && highest > 0) {
          stretches[n++] = highest;
          highest = 0;
        }
        highest = Math.max(highest, height[t]);
      }
      stretches[n++] = highest;
      return Arrays.copyOf(stretches, n);
    }
  }
}
