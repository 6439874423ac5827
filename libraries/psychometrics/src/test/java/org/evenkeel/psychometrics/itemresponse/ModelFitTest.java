package org.evenkeel.psychometrics.itemresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelFitTest {
  @Test
  void the_fit_of_the_whole_agrees_with_mirt() {
    int[][] answers = Reference.answers();
    ModelFit fit = ModelFit.of(GradedModel.withDefaults().fit(answers).bank(), answers);
    assertThat(fit.statistic()).isCloseTo(Reference.number("grm_M2", "M2"), within(1e-3));
    assertThat(fit.degrees()).isEqualTo(27);
    assertThat(fit.pValue()).isCloseTo(Reference.number("grm_M2", "p"), within(1e-5));
    assertThat(fit.rmsea()).isCloseTo(Reference.number("grm_M2", "RMSEA"), within(1e-6));
    assertThat(fit.rmseaLow()).isZero();
    // mirt divides the ends of the interval by the people, the estimate by one less; we by one less
    assertThat(fit.rmseaHigh() * Math.sqrt(1999.0 / 2000))
        .isCloseTo(Reference.number("grm_M2", "RMSEA_95"), within(1e-6));
    assertThat(fit.srmsr()).isCloseTo(Reference.number("grm_M2", "SRMSR"), within(1e-6));
    assertThat(fit.tli()).isCloseTo(Reference.number("grm_M2", "TLI"), within(1e-6));
    assertThat(fit.cfi()).isCloseTo(Reference.number("grm_M2", "CFI"), within(1e-6));
    assertThat(fit.people()).isEqualTo(2000);
  }

  @Test
  void two_traits_in_one_scale_do_not_fit() {
    // Seed 11. Six yes/no questions, three on each of two hardly related traits: 9 degrees of
    // freedom
    RandomGenerator chance = chance(11);
    int[][] answers =
        IntStream.range(0, 1000)
            .mapToObj(person -> {
              double one = chance.nextGaussian();
              double[] traits = {one, 0.3 * one + 0.95 * chance.nextGaussian()};
              return IntStream.range(0, 6)
                  .map(i -> GradedItem.of(2, 0.3 * i - 0.6).draw(traits[i / 3], chance))
                  .toArray();
            })
            .toArray(int[][]::new);
    ModelFit fit = ModelFit.of(GradedModel.withDefaults().fit(answers).bank(), answers);
    assertThat(fit.degrees()).isEqualTo(9);
    assertThat(fit.pValue()).isLessThan(1e-6);
    assertThat(fit.rmseaLow()).isGreaterThan(0.1).isLessThan(fit.rmsea());
    assertThat(fit.rmseaHigh()).isGreaterThan(fit.rmsea());
    assertThat(fit.cfi()).isLessThan(0.9);
    assertThat(fit.srmsr()).isGreaterThan(0.1);
  }

  @Test
  void a_model_that_is_true_has_about_as_much_misfit_as_degrees_of_freedom() {
    // Seed 5. 40 sets of 500 people with 5 questions of three answers: 20 - 15 = 5 degrees of
    // freedom.
    // The mean of 40 statistics has standard error sqrt(2*5/40) = 0.5; 4 errors either way fail
    // once
    // in 16,000.
    RandomGenerator chance = chance(5);
    ItemBank bank =
        new ItemBank(
            IntStream.range(0, 5)
                .mapToObj(i -> GradedItem.of(1 + 0.2 * i, -0.8 + 0.2 * i, 0.5 + 0.1 * i))
                .toList());
    double mean =
        IntStream.range(0, 40)
            .mapToObj(set -> drawn(bank, 500, chance))
            .map(answers -> ModelFit.of(GradedModel.withDefaults().fit(answers).bank(), answers))
            .peek(fit -> assertThat(fit.degrees()).isEqualTo(5))
            .mapToDouble(ModelFit::statistic)
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(5, within(2.0));
  }

  @Test
  void people_with_an_open_answer_are_left_out() {
    int[][] answers = Reference.answers();
    ItemBank bank = Reference.bank();
    int[][] more = Arrays.copyOf(answers, 2001);
    more[2000] = new int[] {3, 3, 3, 3, 3, 3, 3, 3, ItemBank.NOT_ANSWERED};
    assertThat(ModelFit.of(bank, more)).isEqualTo(ModelFit.of(bank, answers));
  }

  @Test
  void what_cannot_be_judged_is_refused() {
    ItemBank three = ItemBank.of(GradedItem.of(1, 0), GradedItem.of(1, 0), GradedItem.of(1, 0));
    int[][] answers = {{0, 1, 0}, {1, 0, 1}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFit.of(three, answers))
        .withMessage("3 questions leave 0 degrees of freedom; 1 is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFit.of(three, new int[][] {{0, 1, 1}, {1, 0, -1}}))
        .withMessage("1 people answered every question; 2 are needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelFit.of(three, new int[][] {{0, 1, 2}, {1, 0, 1}}))
        .withMessage("Answer is 2; answers range from 0 to 1");
  }

  static int[][] drawn(ItemBank bank, int people, RandomGenerator chance) {
    return IntStream.range(0, people)
        .mapToDouble(person -> chance.nextGaussian())
        .mapToObj(
            place -> bank.items().stream().mapToInt(item -> item.draw(place, chance)).toArray())
        .toArray(int[][]::new);
  }

  static RandomGenerator chance(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
