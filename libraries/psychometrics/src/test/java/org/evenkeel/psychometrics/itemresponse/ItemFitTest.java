package org.evenkeel.psychometrics.itemresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemFitTest {
  private static final ItemBank THREE =
      ItemBank.of(
          GradedItem.of(1.2, -0.5, 0.7), GradedItem.of(0.8, 0.1), GradedItem.of(2, -1, 0, 1.5));

  @Test
  void the_expected_shares_are_those_of_writing_out_every_pattern() {
    Grid grid = Grid.coarse();
    for (int item = 0; item < 3; item++) {
      double[][] shares = ItemFit.expectedShares(THREE, item, grid);
      double[][] written = writtenOut(item, grid);
      for (int sum = 1; sum < THREE.highestSum(); sum++) {
        assertThat(shares[sum]).containsExactly(written[sum], within(1e-12));
      }
    }
  }

  /// `[total][answer]`, from all 3·2·4 patterns.
  private static double[][] writtenOut(int item, Grid grid) {
    double[][] chances = new double[THREE.highestSum() + 1][THREE.item(item).categories()];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 2; b++) {
        for (int c = 0; c < 4; c++) {
          int[] pattern = {a, b, c};
          for (int q = 0; q < grid.size(); q++) {
            double chance = grid.weight(q);
            for (int i = 0; i < 3; i++) {
              chance *= THREE.item(i).probability(grid.node(q), pattern[i]);
            }
            chances[a + b + c][pattern[item]] += chance;
          }
        }
      }
    }
    for (double[] row : chances) {
      double all = Arrays.stream(row).sum();
      Arrays.setAll(row, k -> row[k] / all);
    }
    return chances;
  }

  @Test
  void the_statistic_is_that_of_counting_by_hand() {
    // one yes/no question more than needed: totals 1 and 2 of three alike questions
    GradedItem alike = GradedItem.of(1.5, 0);
    ItemBank bank = ItemBank.of(alike, alike, alike);
    int[][] answers = new int[60][];
    for (int i = 0; i < 60; i++) {
      answers[i] =
          i < 30 ? new int[] {i < 15 ? 1 : 0, i < 15 ? 0 : 1, 0} : new int[] {1, i % 2, 1 - i % 2};
    }
    // by symmetry a third of people with total 1 said yes to the first, and two thirds with total 2
    // total 1: 15 of 30 where 10 is expected; total 2: 30 of 30 where 20 is expected
    double wanted = 25 / 10.0 + 25 / 20.0 + 100 / 20.0 + 100 / 10.0;
    ItemFit fit = ItemFit.of(bank, answers).getFirst();
    assertThat(fit.statistic()).isCloseTo(wanted, within(1e-9));
    assertThat(fit.degrees()).isZero();
    assertThat(fit.pValue()).isNaN();
    assertThat(fit.rmsea()).isNaN();
  }

  @Test
  void answers_hardly_expected_are_joined() {
    // 10 people with total 1 of 3 yes/no questions, of which one is hardly ever said yes to: less
    // than one person is expected to say yes to it, so its two answers make one cell
    ItemBank bank = ItemBank.of(GradedItem.of(1, 0), GradedItem.of(1, 0), GradedItem.of(1, 6));
    int[][] answers = new int[10][];
    Arrays.setAll(answers, i -> new int[] {i % 2, 1 - i % 2, 0});
    assertThat(ItemFit.of(bank, answers).get(2).statistic()).isCloseTo(0, within(1e-9));
  }

  @Test
  void questions_that_follow_the_model_are_flagged_as_often_as_chance_has_it() {
    // Seed 21. 20 sets of 1,000 people with 8 questions: of 160 p-values, 8 are expected below .05,
    // with spread 2.8; more than 20 come about once in 10,000.
    RandomGenerator chance = ModelFitTest.chance(21);
    ItemBank bank =
        new ItemBank(
            IntStream.range(0, 8)
                .mapToObj(i -> GradedItem.of(1.2 + 0.1 * i, -1 + 0.2 * i, 0.2 + 0.2 * i))
                .toList());
    List<ItemFit> fits =
        IntStream.range(0, 20)
            .mapToObj(set -> ModelFitTest.drawn(bank, 1000, chance))
            .flatMap(answers ->
                ItemFit.of(GradedModel.withDefaults().fit(answers).bank(), answers).stream())
            .toList();
    long flagged = fits.stream().filter(fit -> fit.pValue() < 0.05).count();
    double ratio =
        fits.stream().mapToDouble(fit -> fit.statistic() / fit.degrees()).average().orElseThrow();
    assertThat(flagged).isLessThanOrEqualTo(20);
    assertThat(ratio).isCloseTo(1, within(0.12));
  }

  @Test
  void a_question_answered_by_another_rule_is_found() {
    // Seed 3. The last question is said yes to in the middle of the trait only.
    RandomGenerator chance = ModelFitTest.chance(3);
    int[][] answers =
        IntStream.range(0, 2000)
            .mapToObj(person -> {
              double place = chance.nextGaussian();
              int[] row =
                  IntStream.range(0, 7)
                      .map(i -> GradedItem.of(1.8, 0.3 * i - 0.9).draw(place, chance))
                      .toArray();
              row[6] = Math.abs(place - 0.7) < 0.7 ? 1 : 0;
              return row;
            })
            .toArray(int[][]::new);
    List<ItemFit> fits = ItemFit.of(GradedModel.withDefaults().fit(answers).bank(), answers);
    assertThat(fits.get(6).pValue()).isLessThan(1e-10);
    assertThat(fits.get(6).rmsea()).isGreaterThan(0.1);
    assertThat(fits.subList(0, 6)).allMatch(fit -> fit.rmsea() < fits.get(6).rmsea() / 2);
  }

  @Test
  void rmsea_is_the_excess_for_each_degree_of_freedom_and_person() {
    int[][] answers = Reference.answers();
    for (ItemFit fit : ItemFit.of(Reference.bank(), answers)) {
      double excess = Math.max(0, fit.statistic() - fit.degrees());
      assertThat(fit.rmsea()).isCloseTo(Math.sqrt(excess / fit.degrees() / 1999), within(1e-12));
      assertThat(fit.degrees()).isBetween(20, 78);
      assertThat(fit.pValue()).isBetween(0.001, 1.0);
    }
  }

  @Test
  void a_question_alone_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemFit.of(ItemBank.of(GradedItem.of(1, 0)), new int[][] {{0}, {1}}))
        .withMessage("1 questions; 2 are needed to compare one with the rest");
  }
}
