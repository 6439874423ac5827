package org.evenkeel.fairness;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Intervals by drawing the data anew, for figures that have no formula of their own, such as the
/// largest difference between groups. Every cell of every group's counts is drawn from a Poisson
/// distribution with the cell's count as its mean: the Poisson bootstrap (Chamandy et al. 2012), in
/// which each person is in a new data set about once. Time does not grow with the number of people.
///
/// The interval reaches from the 2.5th to the 97.5th percentile of the draws. For a largest
/// difference it lies too high when groups are treated alike.
public final class Bootstrap {

  private Bootstrap() {}

  /// The interval of a figure.
  ///
  /// @param groups counts of every group
  /// @param figure what to compute from them; NaN results are left out
  /// @param draws how many new data sets, at least 100
  public static Interval of(
      Counts[] groups, ToDoubleFunction<Counts[]> figure, int draws, RandomGenerator chance) {
    if (draws < 100) {
      throw new IllegalArgumentException(
          "%d draws were asked for; an interval needs at least 100".formatted(draws));
    }
    double[] figures = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      figures[draw] = figure.applyAsDouble(anew(groups, chance));
    }
    double[] known = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
    return known.length == 0
        ? Interval.UNKNOWN
        : new Interval(quantile(known, .025), quantile(known, .975));
  }

  private static Counts[] anew(Counts[] groups, RandomGenerator chance) {
    Counts[] drawn = new Counts[groups.length];
    for (int g = 0; g < groups.length; g++) {
      drawn[g] =
          new Counts(
              Poisson.draw((double) groups[g].truePositives(), chance),
              Poisson.draw((double) groups[g].falsePositives(), chance),
              Poisson.draw((double) groups[g].falseNegatives(), chance),
              Poisson.draw((double) groups[g].trueNegatives(), chance));
    }
    return drawn;
  }

  private static double quantile(double[] ordered, double p) {
    double place = (ordered.length - 1) * p;
    int below = (int) place;
    int above = Math.min(below + 1, ordered.length - 1);
    return ordered[below] + (place - below) * (ordered[above] - ordered[below]);
  }
}
