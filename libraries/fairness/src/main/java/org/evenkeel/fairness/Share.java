package org.evenkeel.fairness;

import java.util.function.DoublePredicate;
import org.hipparchus.special.Beta;

/// So many of so many people.
///
/// @param of how many
/// @param all of how many
public record Share(long of, long all) {

  public Share {
    if (of < 0 || of > all) {
      throw new IllegalArgumentException(
          "%d of %d is no share; it lies from none to all".formatted(of, all));
    }
  }

  /// The share; NaN where there is no one.
  public double value() {
    return (double) of / all;
  }

  /// The exact binomial interval with the mid-P correction (Lancaster 1961): the values p under
  /// which neither `P(X > of) + ½P(X = of)` nor `P(X < of) + ½P(X = of)` falls below 2.5 %. It
  /// covers the truth in 95 % of cases on average; the interval without the correction covers more.
  public Interval interval() {
    if (all == 0) {
      return Interval.UNKNOWN;
    }
    double tail = (1 - Interval.LEVEL) / 2;
    double low = of == 0 ? 0 : edge(0, value(), p -> this.atLeast(p) > tail);
    double high = of == all ? 1 : edge(value(), 1, p -> 1 - this.atLeast(p) <= tail);
    return new Interval(low, high);
  }

  /// `P(X > of) + ½P(X = of)` for X of `all` with chance p.
  private double atLeast(double p) {
    return (tail(of, p) + tail(of + 1, p)) / 2;
  }

  /// `P(X ≥ k)`.
  private double tail(long k, double p) {
    if (k <= 0) {
      return 1;
    }
    return k > all ? 0 : Beta.regularizedBeta(p, (double) k, all - k + 1.0);
  }

  /// Where the answer turns from no to yes.
  private static double edge(double from, double to, DoublePredicate beyond) {
    double low = from;
    double high = to;
    for (int round = 0; round < 60; round++) {
      double middle = (low + high) / 2;
      if (beyond.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /// The Wilson score interval, used inside intervals of differences.
  Interval wilson() {
    double n = all;
    double z2 = Interval.Z * Interval.Z;
    double centre = (of + z2 / 2) / (n + z2);
    double half = Interval.Z / (n + z2) * Math.sqrt(of * (n - of) / n + z2 / 4);
    return new Interval(centre - half, centre + half);
  }

  Share plus(Share other) {
    return new Share(of + other.of, all + other.all);
  }
}
