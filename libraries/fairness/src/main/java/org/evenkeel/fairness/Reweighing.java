package org.evenkeel.fairness;

import java.util.List;
import java.util.stream.IntStream;

/// Weights that make outcome and group look independent to whatever learns from the rows (Kamiran &
/// Calders 2012, doi:10.1007/s10115-011-0463-8): a person of group g with outcome y weighs
/// `P(g)·P(y)/P(g, y)`. Groups in which an outcome is rarer than elsewhere get heavier rows of it.
///
/// **What this tells you, and what it does not.** It changes what a model learns, not whether the
/// outcome was recorded alike for all. A model learned with weights is a new model: it is validated
/// and audited like any other.
///
/// @param grouping its name
/// @param groups a weight pair for every group, in the order of the grouping's labels
public record Reweighing(String grouping, List<Weights> groups) implements Mitigation {

  /// @param came weight of a person whose outcome came; NaN where there is none
  /// @param didNotCome weight of one whose did not; NaN where there is none
  public record Weights(String group, double came, double didNotCome) {}

  public Reweighing {
    groups = List.copyOf(groups);
  }

  public static Reweighing of(Decisions decisions, Grouping by) {
    Counts[] counts = decisions.counts(by);
    Counts all = GroupThresholds.sum(counts);
    List<Weights> groups =
        IntStream.range(0, counts.length)
            .mapToObj(g -> weights(by.labels().get(g), counts[g], all))
            .toList();
    return new Reweighing(by.name(), groups);
  }

  private static Weights weights(String label, Counts group, Counts all) {
    double share = (double) group.people() / all.people();
    return new Weights(
        label,
        share * all.positives() / group.positives(),
        share * all.negatives() / group.negatives());
  }

  /// The weight of every person, in the order of the grouping.
  public double[] of(boolean[] outcomes, Grouping by) {
    by.check(outcomes.length);
    double[] weights = new double[outcomes.length];
    for (int i = 0; i < weights.length; i++) {
      Weights group = groups.get(by.code(i));
      weights[i] = outcomes[i] ? group.came() : group.didNotCome();
    }
    return weights;
  }
}
