package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A judge that is not ourselves: how many values an EWMA with known mean and deviation runs before
/// its first alarm, by the integral equation of Crowder (1987), solved with 60 Gauss-Legendre
/// points, against published numbers. And the same number by running our own chart.
class RunLengthTest {

  private static final int POINTS = 60;

  /// SAS/QC documentation of EWMAARL: shift 1, r .25, k 3.
  @Test
  void the_run_length_of_the_two_sided_chart_is_the_one_sas_documents() {
    double h = 3 * Math.sqrt(.25 / 1.75);

    assertThat(average(.25, -h, h, 1)).isCloseTo(11.154267016, within(1e-8));
  }

  /// Our chart with a usual known for certain, one-sided, no change: 4,000 people, seed 20261123,
  /// standard error 1.6 %, so a right chart leaves 6.5 % once in 20,000. The limits of our chart
  /// start narrow, so it runs a few in a hundred shorter than the chart of the integral equation,
  /// whose limits are fixed. Recorded values: simulation for this project.
  @ParameterizedTest(name = "L {0}")
  @CsvSource({"2.454, 399", "2.7, 719"})
  void the_run_length_of_our_chart_is_the_one_recorded(double limit, double recorded) {
    double h = limit * Math.sqrt(.1 / 1.9);
    double found = simulated(limit, new SplittableRandom(20261123));

    assertThat(found).isCloseTo(recorded, within(.065 * recorded));
    assertThat(found / average(.1, -10 * Math.sqrt(.1 / 1.9), h, 0)).isBetween(.88, 1.03);
  }

  private static double simulated(double limit, SplittableRandom chance) {
    double[] limits = new double[200];
    Arrays.setAll(limits, t -> limit * CorrectedEwma.spread(0, 1_000_000_000, t + 1));
    long days = 0;
    for (int person = 0; person < 4_000; person++) {
      double w = 0;
      int t = 0;
      do {
        w = CorrectedEwma.next(w, chance.nextGaussian());
        t++;
      } while (w <= limits[Math.min(t, 200) - 1]);
      days += t;
    }
    return days / 4_000.0;
  }

  /// `A(u) = 1 + ∫ A(y)·φ((y − (1 − λ)u)/λ − δ)/λ dy` between the limits, started at 0.
  private static double average(double lambda, double low, double high, double shift) {
    double[][] rule = gaussLegendre(low, high);
    double[][] equations = new double[POINTS][POINTS + 1];
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        equations[i][j] =
            (i == j ? 1 : 0) - rule[1][j] * step(rule[0][i], rule[0][j], lambda, shift);
      }
      equations[i][POINTS] = 1;
    }
    double[] lengths = solve(equations);
    double atStart = 1;
    for (int j = 0; j < POINTS; j++) {
      atStart += rule[1][j] * lengths[j] * step(0, rule[0][j], lambda, shift);
    }
    return atStart;
  }

  private static double step(double from, double to, double lambda, double shift) {
    double z = (to - (1 - lambda) * from) / lambda - shift;
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / lambda;
  }

  private static double[][] gaussLegendre(double low, double high) {
    double[][] rule = new double[2][POINTS];
    for (int i = 0; i < POINTS; i++) {
      double x = Math.cos(Math.PI * (i + .75) / (POINTS + .5));
      double slope = 0;
      for (int round = 0; round < 20; round++) {
        double[] p = legendre(x);
        slope = POINTS * (x * p[0] - p[1]) / (x * x - 1);
        x -= p[0] / slope;
      }
      rule[0][i] = (low + high) / 2 + x * (high - low) / 2;
      rule[1][i] = (high - low) / ((1 - x * x) * slope * slope);
    }
    return rule;
  }

  private static double[] legendre(double x) {
    double p = 1;
    double before = 0;
    for (int n = 1; n <= POINTS; n++) {
      double next = ((2 * n - 1) * x * p - (n - 1) * before) / n;
      before = p;
      p = next;
    }
    return new double[] {p, before};
  }

  private static double[] solve(double[][] a) {
    int n = a.length;
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        double factor = i == k ? 0 : a[i][k] / a[k][k];
        for (int j = k; j <= n && factor != 0; j++) {
          a[i][j] -= factor * a[k][j];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = a[i][n] / a[i][i];
    }
    return x;
  }
}
