package org.evenkeel.psychometrics.equivalence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.InternalConsistency;
import org.hipparchus.special.Beta;

/// How far off a score may be, in one group of people.
///
/// **What this tells you, and what it does not.** The error is that of adding up these questions at
/// one time, from how far they hang together in this group. Groups with the same alpha may have
/// different errors, because their spreads differ; where an error is larger a change must be larger
/// to be more than chance. It does not show that the score means the same in both groups: see
/// [GroupComparison].
///
/// @param group the group's number
/// @param people how many people
/// @param mean of their scores
/// @param standardDeviation of their scores
/// @param alpha Cronbach's alpha of the questions
/// @param omega McDonald's omega of the questions
/// @param standardError standard error of measurement, `SD·√(1 − alpha)`
/// @param smallestChange the smallest change of one person that is more than chance,
///   `1.96·√2·standard error`
public record MeasurementError(
    int group,
    int people,
    double mean,
    double standardDeviation,
    double alpha,
    double omega,
    double standardError,
    double smallestChange) {
  private static final double TWO_SIDED_5_PERCENT = 1.96;

  /// Every group's error, by number.
  ///
  /// @param points `[person][question]`, reversed questions already turned round, nothing missing
  /// @param group the group of each person, 0, 1, …
  /// @throws IllegalArgumentException if the lengths differ, or a group has fewer than 2 people
  public static List<MeasurementError> byGroup(double[][] points, int[] group) {
    if (points.length != group.length) {
      throw new IllegalArgumentException(
          "%d people, %d groups; there must be one each a person"
              .formatted(points.length, group.length));
    }
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    return IntStream.range(0, groups)
        .mapToObj(number -> of(number, of(points, group, number)))
        .toList();
  }

  private static double[][] of(double[][] points, int[] group, int number) {
    return IntStream.range(0, points.length)
        .filter(person -> group[person] == number)
        .mapToObj(person -> points[person])
        .toArray(double[][]::new);
  }

  private static MeasurementError of(int number, double[][] points) {
    InternalConsistency consistency = InternalConsistency.of(points);
    double[] scores = Arrays.stream(points).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double mean = Arrays.stream(scores).average().orElseThrow();
    double squares = Arrays.stream(scores).map(score -> (score - mean) * (score - mean)).sum();
    double spread = Math.sqrt(squares / (scores.length - 1));
    double error = spread * Math.sqrt(1 - consistency.alpha());
    return new MeasurementError(
        number,
        points.length,
        mean,
        spread,
        consistency.alpha(),
        consistency.omega(),
        error,
        TWO_SIDED_5_PERCENT * Math.sqrt(2) * error);
  }

  /// The chance of alphas as far apart as these two groups', were they equal: `(1 − α₁)/(1 − α₂)`
  /// follows F with `n₂ − 1` and `n₁ − 1` degrees of freedom (Feldt 1969, doi:10.1007/BF02289364),
  /// both tails.
  public double chanceOfAlphasAsFarApart(MeasurementError other) {
    double ratio = (1 - alpha) / (1 - other.alpha);
    double below = below(ratio, people - 1.0, other.people - 1.0);
    return Math.min(1, 2 * Math.min(below, 1 - below));
  }

  /// The distribution of F.
  private static double below(double ratio, double upper, double lower) {
    return Beta.regularizedBeta(upper * ratio / (upper * ratio + lower), upper / 2, lower / 2);
  }
}
