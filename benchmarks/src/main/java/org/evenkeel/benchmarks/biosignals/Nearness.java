package org.evenkeel.benchmarks.biosignals;

import java.util.Locale;
import org.evenkeel.benchmarks.Figure;

/// The largest relative difference met between ours and the other program's values. Below one, the
/// difference is taken as it is, so that a value near 0 does not make noise look large.
final class Nearness {
  private double largest;
  private int compared;

  void meet(double ours, double theirs) {
    double apart = Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
    largest = Double.isNaN(apart) ? Double.POSITIVE_INFINITY : Math.max(largest, apart);
    compared++;
  }

  void meet(double[] ours, double[] theirs, int from, int before) {
    for (int i = from; i < before; i++) {
      meet(ours[i], theirs[i]);
    }
  }

  Figure row(String name, double bar) {
    return Figure.of(
        name,
        String.format(Locale.ROOT, "%.1e apart at most (%,d)", largest, compared),
        String.format(Locale.ROOT, "≤ %.0e relative", bar),
        compared > 0 && largest <= bar);
  }

  Figure reported(String name) {
    return Figure.reported(
        name, String.format(Locale.ROOT, "%.1e apart at most (%,d)", largest, compared), "named");
  }
}
