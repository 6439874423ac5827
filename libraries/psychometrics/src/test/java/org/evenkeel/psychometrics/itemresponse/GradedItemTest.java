package org.evenkeel.psychometrics.itemresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GradedItemTest {
  private final GradedItem item = GradedItem.of(2, -0.5, 0.5, 1.5);

  @Test
  void at_a_threshold_the_answer_or_a_higher_one_is_even() {
    double[] chances = item.probabilities(0.5);
    assertThat(chances[2] + chances[3]).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void chances_add_up_to_one_everywhere() {
    qt().forAll(doubles().between(-30, 30))
        .check(theta -> Math.abs(Arrays.stream(item.probabilities(theta)).sum() - 1) < 1e-14);
  }

  @Test
  void far_out_a_tiny_chance_keeps_its_digits() {
    // P(0) at theta = 25 is 1/(1+exp(2*25.5)) = exp(-51) to 22 digits
    assertThat(item.probability(25, 0)).isCloseTo(Math.exp(-51), within(1e-36));
    // P(1) = 1/(1+exp(49)) - 1/(1+exp(51)), to 16 digits exp(-49)*(1-exp(-2))
    assertThat(item.probability(25, 1) / (Math.exp(-49) * (1 - Math.exp(-2))))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void two_answers_are_the_two_parameter_logistic_model() {
    GradedItem two = GradedItem.of(1.5, 0.3);
    double p = 1 / (1 + Math.exp(-1.5 * (1 - 0.3)));
    assertThat(two.probability(1, 1)).isCloseTo(p, within(1e-15));
    assertThat(two.information(1)).isCloseTo(1.5 * 1.5 * p * (1 - p), within(1e-15));
  }

  @Test
  void information_is_the_expected_curvature_of_the_log_likelihood() {
    qt().forAll(doubles().between(-4, 4))
        .check(theta -> {
          double expected = 0;
          for (int k = 0; k < 4; k++) {
            expected += item.probability(theta, k) * item.curvature(theta, k);
          }
          return Math.abs(expected - item.information(theta)) < 1e-10;
        });
  }

  @Test
  void the_expected_answer_is_the_mean_of_the_answers() {
    double[] chances = item.probabilities(0.7);
    assertThat(item.expectedAnswer(0.7))
        .isCloseTo(chances[1] + 2 * chances[2] + 3 * chances[3], within(1e-14));
  }

  @Test
  void information_agrees_with_mirt() {
    double[] theta = Reference.numbers("grm_info", "theta");
    double[] test = Reference.numbers("grm_info", "testinfo");
    double[] first = Reference.numbers("grm_info", "iteminfo_q1");
    ItemBank bank = Reference.bank();
    for (int i = 0; i < theta.length; i++) {
      assertThat(bank.information(theta[i])).isCloseTo(test[i], within(1e-9));
      assertThat(bank.item(0).information(theta[i])).isCloseTo(first[i], within(1e-9));
    }
  }

  @Test
  void impossible_questions_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradedItem.of(0, 1))
        .withMessage("Slope is 0.0; it must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradedItem.of(1, 1, 1))
        .withMessage("Thresholds are [1.0, 1.0]; they must be numbers that rise");
    assertThatIllegalArgumentException().isThrownBy(() -> GradedItem.of(1));
    assertThatIllegalArgumentException().isThrownBy(() -> GradedItem.of(Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> item.probability(0, 4))
        .withMessage("Answer is 4; answers range from 0 to 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grid.normal(1, 0, 61))
        .withMessage("Grid has 61 points from 1.0 to 0.0; it needs 3 or more that rise");
  }

  @Test
  void items_with_equal_parameters_are_equal() {
    assertThat(item).isEqualTo(GradedItem.of(2, -0.5, 0.5, 1.5)).isNotEqualTo(GradedItem.of(2, 0));
    assertThat(item).hasSameHashCodeAs(GradedItem.of(2, -0.5, 0.5, 1.5));
  }
}
