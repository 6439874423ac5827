package org.evenkeel.psychometrics.equivalence;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/// Whether people of two groups who stand alike on the trait answer one question alike, by ordinal
/// logistic regression.
///
/// Three models are compared: the answer by trait alone (1), by trait and group (2), and by trait,
/// group and both together (3). Model 2 above 1 shows *uniform* difference, 3 above 2
/// *non-uniform*, 3 above 1 either (Swaminathan & Rogers 1990,
/// doi:10.1111/j.1745-3984.1990.tb00754.x; Zumbo 1999; Choi, Gibbons & Crane 2011,
/// doi:10.18637/jss.v039.i08).
///
/// **What this tells you, and what it does not.** A small p-value in a large sample may be a
/// difference of no weight: look at the change in R². A difference says that the question works
/// differently, not why, and not that anyone is treated unfairly.
///
/// @param categories how many answers were in use
/// @param uniform p-value of model 2 against 1, one degree of freedom a further group
/// @param either p-value of model 3 against 1
/// @param nonUniform p-value of model 3 against 2
/// @param coefficientChange `|β₁(model 2) − β₁(model 1)| / |β₁(model 1)|`; 0.1 is a common bound
///   (Crane 2004)
/// @param mcFadden gains in McFadden's R²
/// @param nagelkerke gains in Nagelkerke's R²
/// @param coxSnell gains in Cox and Snell's R²
public record ItemComparison(
    int categories,
    double uniform,
    double either,
    double nonUniform,
    double coefficientChange,
    Gain mcFadden,
    Gain nagelkerke,
    Gain coxSnell) {

  /// Gains in a pseudo R² from model to model.
  ///
  /// @param uniform from model 1 to 2
  /// @param either from model 1 to 3
  /// @param nonUniform from model 2 to 3
  public record Gain(double uniform, double either, double nonUniform) {
    private static Gain of(double one, double two, double three) {
      return new Gain(two - one, three - one, three - two);
    }
  }

  /// Compares groups on one question.
  ///
  /// @param answers the question's answers 0, 1, …, every one in use
  /// @param trait where each person stands
  /// @param group the group of each person, 0, 1, …
  /// @throws IllegalArgumentException if the lengths differ, or answers or groups are not 0, 1, …
  ///   without a gap
  public static ItemComparison of(int[] answers, double[] trait, int[] group) {
    check(answers, trait, group);
    int n = answers.length;
    double none = ProportionalOdds.fit(answers, new double[n][0]).logLikelihood();
    ProportionalOdds one = ProportionalOdds.fit(answers, covariates(trait, group, false, false));
    ProportionalOdds two = ProportionalOdds.fit(answers, covariates(trait, group, true, false));
    ProportionalOdds three = ProportionalOdds.fit(answers, covariates(trait, group, true, true));
    int step = Arrays.stream(group).max().orElseThrow();
    double first = one.coefficients()[0];
    return new ItemComparison(
        Arrays.stream(answers).max().orElseThrow() + 1,
        tail(one, two, step),
        tail(one, three, 2 * step),
        tail(two, three, step),
        Math.abs((two.coefficients()[0] - first) / first),
        Gain.of(mcFadden(none, one), mcFadden(none, two), mcFadden(none, three)),
        Gain.of(nagelkerke(none, one, n), nagelkerke(none, two, n), nagelkerke(none, three, n)),
        Gain.of(coxSnell(none, one, n), coxSnell(none, two, n), coxSnell(none, three, n)));
  }

  /// Whether any of the three p-values lies below the level.
  public boolean differs(double level) {
    return uniform < level || either < level || nonUniform < level;
  }

  private static void check(int[] answers, double[] trait, int[] group) {
    if (answers.length != trait.length || answers.length != group.length) {
      throw new IllegalArgumentException(
          "%d answers, %d places, %d groups; there must be one each a person"
              .formatted(answers.length, trait.length, group.length));
    }
    checkWhole("Answers", answers);
    checkWhole("Groups", group);
  }

  private static void checkWhole(String what, int[] values) {
    int[] used = Arrays.stream(values).distinct().sorted().toArray();
    if (used.length < 2 || used[0] != 0 || used[used.length - 1] != used.length - 1) {
      throw new IllegalArgumentException(
          "%s are %s; they must be 0, 1, … without a gap, at least two"
              .formatted(what, Arrays.toString(used)));
    }
  }

  private static double[][] covariates(
      double[] trait, int[] group, boolean withGroup, boolean withBoth) {
    int groups = Arrays.stream(group).max().orElseThrow();
    int width = 1 + (withGroup ? groups : 0) + (withBoth ? groups : 0);
    return IntStream.range(0, trait.length)
        .mapToObj(i -> {
          double[] row = new double[width];
          row[0] = trait[i];
          if (withGroup && group[i] > 0) {
            row[group[i]] = 1;
          }
          if (withBoth && group[i] > 0) {
            row[groups + group[i]] = trait[i];
          }
          return row;
        })
        .toArray(double[][]::new);
  }

  private static double tail(ProportionalOdds small, ProportionalOdds large, int degrees) {
    double statistic = Math.max(0, 2 * (large.logLikelihood() - small.logLikelihood()));
    return 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(statistic);
  }

  private static double mcFadden(double none, ProportionalOdds model) {
    return 1 - model.logLikelihood() / none;
  }

  private static double coxSnell(double none, ProportionalOdds model, int n) {
    return 1 - Math.exp(2 * (none - model.logLikelihood()) / n);
  }

  private static double nagelkerke(double none, ProportionalOdds model, int n) {
    return coxSnell(none, model, n) / (1 - Math.exp(2 * none / n));
  }
}
