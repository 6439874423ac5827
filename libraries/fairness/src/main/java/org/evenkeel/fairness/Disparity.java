package org.evenkeel.fairness;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/// One rate over all groups of a grouping, in single numbers as they are used in the literature and
/// in Fairlearn. Groups in which the rate is unknown are left out.
///
/// **What this tells you, and what it does not.** The largest difference between groups is never
/// negative, and grows with the number of groups and with their smallness even when all are treated
/// alike. Read it with [Gap]s beside it.
///
/// @param difference largest minus smallest value over the groups
/// @param ratio smallest over largest
/// @param differenceToOverall largest distance of a group to everyone
/// @param ratioToOverall smallest ratio of a group to everyone, or of everyone to a group
public record Disparity(
    double difference, double ratio, double differenceToOverall, double ratioToOverall) {

  static Disparity of(Rate rate, Counts[] groups) {
    double overall = Arrays.stream(groups).reduce(Counts.NONE, Counts::plus).share(rate).value();
    double[] values = values(rate, groups);
    return new Disparity(
        orNaN(values, () -> highest(values) - lowest(values)),
        orNaN(values, () -> lowest(values) / highest(values)),
        orNaN(values, () -> Arrays.stream(values).map(v -> Math.abs(v - overall)).max().orElse(0)),
        orNaN(values, () -> lowest(ratios(values, overall))));
  }

  private static double[] values(Rate rate, Counts[] groups) {
    return Arrays.stream(groups)
        .mapToDouble(group -> group.share(rate).value())
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  private static double[] ratios(double[] values, double overall) {
    return Arrays.stream(values)
        .flatMap(v -> DoubleStream.of(v / overall, overall / v))
        .filter(ratio -> !Double.isNaN(ratio))
        .toArray();
  }

  private static double orNaN(double[] values, DoubleSupplier figure) {
    return values.length == 0 ? Double.NaN : figure.getAsDouble();
  }

  private static double highest(double[] values) {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }

  private static double lowest(double[] values) {
    return Arrays.stream(values).min().orElse(Double.NaN);
  }
}
