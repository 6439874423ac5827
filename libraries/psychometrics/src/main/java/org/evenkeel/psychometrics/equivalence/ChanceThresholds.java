package org.evenkeel.psychometrics.equivalence;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// How far one question's statistics stray by chance alone, from answers made up so that nothing
/// differs between the groups ([GroupComparison#byChance]).
///
/// **What this tells you, and what it does not.** A gain in R² beyond these bounds is more than
/// chance for people like these, as many and as different as these groups are. Whether it matters
/// is another question.
///
/// @param uniform p-value that this share of made-up sets goes below, model 2 against 1
/// @param either the same, model 3 against 1
/// @param nonUniform the same, model 3 against 2
/// @param coefficientChange change that this share of made-up sets exceeds
/// @param mcFadden gains in McFadden's R² that this share exceeds
/// @param nagelkerke gains in Nagelkerke's R² that this share exceeds
/// @param coxSnell gains in Cox and Snell's R² that this share exceeds
public record ChanceThresholds(
    double uniform,
    double either,
    double nonUniform,
    double coefficientChange,
    ItemComparison.Gain mcFadden,
    ItemComparison.Gain nagelkerke,
    ItemComparison.Gain coxSnell) {

  /// Of one question's statistics in every made-up set.
  static ChanceThresholds of(List<ItemComparison> byChance, double level) {
    Quantiles low = new Quantiles(byChance, level);
    Quantiles high = new Quantiles(byChance, 1 - level);
    return new ChanceThresholds(
        low.of(ItemComparison::uniform),
        low.of(ItemComparison::either),
        low.of(ItemComparison::nonUniform),
        high.of(ItemComparison::coefficientChange),
        high.gain(ItemComparison::mcFadden),
        high.gain(ItemComparison::nagelkerke),
        high.gain(ItemComparison::coxSnell));
  }

  private interface GainOf {
    ItemComparison.Gain in(ItemComparison comparison);
  }

  private record Quantiles(List<ItemComparison> all, double share) {
    double of(ToDoubleFunction<ItemComparison> statistic) {
      return quantile(all.stream().mapToDouble(statistic).sorted().toArray(), share);
    }

    ItemComparison.Gain gain(GainOf gain) {
      return new ItemComparison.Gain(
          of(each -> gain.in(each).uniform()),
          of(each -> gain.in(each).either()),
          of(each -> gain.in(each).nonUniform()));
    }
  }

  /// Between neighbours in a straight line, as R's type 7.
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// For every question, from `[set][question]`.
  static List<ChanceThresholds> ofEach(List<List<ItemComparison>> sets, double level) {
    return IntStream.range(0, sets.getFirst().size())
        .mapToObj(item -> of(sets.stream().map(set -> set.get(item)).toList(), level))
        .toList();
  }
}
