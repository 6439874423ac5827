package org.evenkeel.psychometrics.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.ItemBank;
import org.junit.jupiter.api.Test;

class ChanceThresholdsTest {
  @Test
  void quantiles_lie_between_neighbours_as_in_r() {
    // quantile(c(1, 2, 4, 8), c(.1, .5, .9, 1)) of R: 1.3, 3, 6.8, 8
    double[] sorted = {1, 2, 4, 8};
    assertThat(ChanceThresholds.quantile(sorted, 0.1)).isCloseTo(1.3, within(1e-12));
    assertThat(ChanceThresholds.quantile(sorted, 0.5)).isCloseTo(3, within(1e-12));
    assertThat(ChanceThresholds.quantile(sorted, 0.9)).isCloseTo(6.8, within(1e-12));
    assertThat(ChanceThresholds.quantile(sorted, 1)).isEqualTo(8);
  }

  @Test
  void p_values_are_bounded_below_and_gains_above() {
    List<ItemComparison> sets =
        IntStream.rangeClosed(0, 100).mapToObj(ChanceThresholdsTest::comparison).toList();
    ChanceThresholds bounds = ChanceThresholds.of(sets, 0.05);
    assertThat(bounds.uniform()).isCloseTo(0.05, within(1e-12));
    assertThat(bounds.either()).isCloseTo(0.025, within(1e-12));
    assertThat(bounds.nonUniform()).isCloseTo(0.005, within(1e-12));
    assertThat(bounds.coefficientChange()).isCloseTo(0.95, within(1e-12));
    assertThat(bounds.mcFadden()).isEqualTo(gain(0.95));
    assertThat(bounds.nagelkerke()).isEqualTo(gain(0.475));
    assertThat(bounds.coxSnell()).isEqualTo(gain(0.095));
  }

  @Test
  void what_strays_by_chance_is_found_from_made_up_people() {
    // Seed 6. 300 people, five questions, the groups half a spread apart, 60 made-up sets. At level
    // .1
    // the bound of a p-value lies near .1: the tenth percentile of 60 has spread about .04.
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
    ItemBank bank =
        new ItemBank(
            IntStream.range(0, 5).mapToObj(i -> GradedItem.of(1.7, 0.3 * i - 1, 0.3 * i)).toList());
    int[] group = IntStream.range(0, 300).map(i -> i % 2).toArray();
    int[][] answers =
        IntStream.range(0, 300)
            .mapToObj(i -> {
              double place = chance.nextGaussian() + 0.5 * group[i];
              return bank.items().stream().mapToInt(item -> item.draw(place, chance)).toArray();
            })
            .toArray(int[][]::new);
    GroupComparison comparison = GroupComparison.withDefaults().withLevel(0.1);
    List<ChanceThresholds> bounds = comparison.byChance(answers, group, 60, chance);
    assertThat(bounds).hasSize(5);
    assertThat(bounds.stream().mapToDouble(ChanceThresholds::uniform).average().orElseThrow())
        .isCloseTo(0.1, within(0.06));
    assertThat(bounds)
        .allMatch(bound -> bound.mcFadden().either() > bound.mcFadden().uniform() / 2)
        .allMatch(bound -> bound.mcFadden().either() < 0.05);
    // a question that one group finds much easier goes far beyond
    for (int i = 0; i < 300; i++) {
      answers[i][2] = group[i] == 1 ? Math.min(2, answers[i][2] + 1) : answers[i][2];
    }
    ItemComparison found = comparison.compare(answers, group).items().get(2);
    assertThat(found.mcFadden().uniform()).isGreaterThan(3 * bounds.get(2).mcFadden().uniform());
  }

  @Test
  void no_sets_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            GroupComparison.withDefaults()
                .byChance(new int[1][1], new int[1], 0, RandomGenerator.getDefault()))
        .withMessage("0 made-up sets; 1 or more are needed");
  }

  private static ItemComparison comparison(int set) {
    double share = set / 100.0;
    return new ItemComparison(
        3, share, share / 2, share / 10, share, gain(share), gain(share / 2), gain(share / 10));
  }

  private static ItemComparison.Gain gain(double share) {
    return new ItemComparison.Gain(share, 2 * share, 3 * share);
  }
}
