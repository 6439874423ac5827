package org.evenkeel.psychometrics.itemresponse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.psychometrics.SharedData;
import org.junit.jupiter.api.Test;

class PlacingTest {
  private static final int OPEN = ItemBank.NOT_ANSWERED;

  private final ItemBank three =
      ItemBank.of(GradedItem.of(1, -1, 1), GradedItem.of(2, 0, 1), GradedItem.of(1.5, -0.5));

  @Test
  void the_mean_a_posteriori_agrees_with_mirt() {
    ExpectedAPosteriori placing = ExpectedAPosteriori.of(Reference.bank(), Grid.coarse());
    Estimate[] estimates = placing.estimateAll(Reference.answers());
    List<Map<String, String>> golden = golden();
    for (int i = 0; i < estimates.length; i++) {
      assertThat(estimates[i].theta()).isCloseTo(number(golden.get(i), "eap"), within(1e-6));
      assertThat(estimates[i].standardError())
          .isCloseTo(number(golden.get(i), "eap_se"), within(1e-6));
    }
  }

  @Test
  void the_peak_a_posteriori_agrees_with_mirt() {
    Peak placing = Peak.aPosteriori(Reference.bank());
    int[][] answers = Reference.answers();
    List<Map<String, String>> golden = golden();
    for (int i = 0; i < answers.length; i++) {
      Estimate estimate = placing.estimate(answers[i]).orElseThrow();
      assertThat(estimate.theta()).isCloseTo(number(golden.get(i), "map"), within(1e-5));
      assertThat(estimate.standardError()).isCloseTo(number(golden.get(i), "map_se"), within(1e-4));
    }
  }

  @Test
  void the_peak_of_the_likelihood_agrees_with_mirt() {
    Peak placing = Peak.ofLikelihood(Reference.bank());
    int[][] answers = Reference.answers();
    List<Map<String, String>> golden = golden();
    for (int i = 0; i < answers.length; i++) {
      Optional<Estimate> estimate = placing.estimate(answers[i]);
      boolean finite = Double.isFinite(number(golden.get(i), "ml"));
      assertThat(estimate.isPresent()).isEqualTo(finite);
      if (finite) {
        assertThat(estimate.orElseThrow().theta())
            .isCloseTo(number(golden.get(i), "ml"), within(1e-5));
      }
    }
  }

  @Test
  void nothing_answered_leaves_the_population() {
    Estimate estimate = ExpectedAPosteriori.of(three, Grid.coarse()).estimate(OPEN, OPEN, OPEN);
    assertThat(estimate.theta()).isCloseTo(0, within(1e-12));
    assertThat(estimate.standardError()).isCloseTo(1, within(1e-6));
    assertThat(Peak.aPosteriori(three).estimate(OPEN, OPEN, OPEN)).contains(new Estimate(0, 1));
    assertThat(Peak.ofLikelihood(three).estimate(OPEN, OPEN, OPEN)).isEmpty();
  }

  @Test
  void answers_all_at_one_end_have_no_peak_of_their_own() {
    assertThat(Peak.ofLikelihood(three).estimate(0, 0, 0)).isEmpty();
    assertThat(Peak.ofLikelihood(three).estimate(2, 2, 1)).isEmpty();
    assertThat(Peak.ofLikelihood(three).estimate(2, 2, 0)).isPresent();
    assertThat(Peak.aPosteriori(three).estimate(2, 2, 1).orElseThrow().theta()).isPositive();
  }

  @Test
  void an_open_question_is_as_if_it_were_not_in_the_bank() {
    Estimate open = ExpectedAPosteriori.of(three, Grid.coarse()).estimate(1, OPEN, 0);
    Estimate without = ExpectedAPosteriori.of(three.only(0, 2), Grid.coarse()).estimate(1, 0);
    assertThat(open).isEqualTo(without);
  }

  @Test
  void two_thousand_questions_do_not_run_out_of_digits() {
    ItemBank many = new ItemBank(Collections.nCopies(2000, GradedItem.of(1.2, 0.4)));
    int[] answers = new int[2000];
    Arrays.fill(answers, 0, 1000, 1);
    Estimate estimate = ExpectedAPosteriori.of(many, Grid.fine()).estimate(answers);
    assertThat(estimate.theta()).isCloseTo(0.4, within(0.01));
    assertThat(estimate.standardError()).isCloseTo(1 / Math.sqrt(721), within(1e-3));
  }

  @Test
  void t_scores_have_mean_fifty_and_spread_ten() {
    assertThat(new Estimate(1.5, 0.3).tScore()).isEqualTo(65);
    assertThat(new Estimate(1.5, 0.3).tStandardError()).isEqualTo(3);
  }

  @Test
  void wrong_answers_are_refused() {
    ExpectedAPosteriori placing = ExpectedAPosteriori.of(three, Grid.coarse());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> placing.estimate(1, 1))
        .withMessage("2 answers; the bank has 3 items");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> placing.estimate(1, 3, 0))
        .withMessage("Answer is 3; answers range from 0 to 2");
  }

  private static List<Map<String, String>> golden() {
    return SharedData.rows(SharedData.reference("irt/mirt_grm_scores.csv.gz"));
  }

  private static double number(Map<String, String> row, String column) {
    String value = requireNonNull(row.get(column));
    return value.toLowerCase(java.util.Locale.ROOT).contains("inf") || value.contains("N")
        ? Double.POSITIVE_INFINITY
        : Double.parseDouble(value);
  }
}
