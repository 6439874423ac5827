package org.evenkeel.psychometrics.itemresponse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.SharedData;
import org.junit.jupiter.api.Test;

class GradedModelTest {
  private static final int OPEN = ItemBank.NOT_ANSWERED;

  @Test
  void the_graded_calibration_agrees_with_mirt() {
    GradedFit fit = GradedModel.withDefaults().fit(Reference.answers());
    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLikelihood()).isCloseTo(Reference.number("graded", "logLik"), within(1e-3));
    assertThat(fit.aic()).isCloseTo(Reference.number("graded", "AIC"), within(2e-3));
    assertThat(fit.bic()).isCloseTo(Reference.number("graded", "BIC"), within(2e-3));
    double[][] golden = Reference.matrix("graded", "items_IRT");
    for (int i = 0; i < golden.length; i++) {
      assertThat(fit.bank().item(i).slope()).isCloseTo(golden[i][0], within(1e-4));
      assertThat(fit.bank().item(i).thresholds())
          .containsExactly(Arrays.copyOfRange(golden[i], 1, 4), within(1e-4));
    }
  }

  @Test
  void the_standard_errors_agree_with_mirt() {
    double[][] golden = Reference.matrix("grm_SE_Oakes"); // [a, d1, d2, d3][question]
    double[][] errors = GradedModel.withDefaults().fit(Reference.answers()).standardErrors();
    for (int i = 0; i < errors.length; i++) {
      for (int j = 0; j < 4; j++) {
        assertThat(errors[i][j]).isCloseTo(golden[j][i], within(1e-4));
      }
    }
  }

  @Test
  void the_two_parameter_calibration_agrees_with_mirt() {
    int[][] yesNo =
        Arrays.stream(Reference.answers())
            .map(row -> Arrays.stream(row).map(answer -> answer >= 2 ? 1 : 0).toArray())
            .toArray(int[][]::new);
    GradedFit fit = GradedModel.withDefaults().fit(yesNo);
    assertThat(fit.logLikelihood()).isCloseTo(Reference.number("2PL", "logLik"), within(1e-3));
    double[][] golden = Reference.matrix("2PL", "items"); // slope, intercept
    for (int i = 0; i < golden.length; i++) {
      GradedItem item = fit.bank().item(i);
      assertThat(item.slope()).isCloseTo(golden[i][0], within(1e-4));
      assertThat(-item.slope() * item.thresholds()[0]).isCloseTo(golden[i][1], within(1e-4));
    }
  }

  @Test
  void the_phq_9_of_american_adults_agrees_with_ltm() {
    List<Map<String, String>> golden =
        SharedData.rows(SharedData.file("golden/ltm_grm_nhanes_phq9_2015_16.csv"));
    // ltm sums over 21 Gauss-Hermite points
    GradedFit fit = GradedModel.withDefaults().on(Grid.hermite(21)).fit(americanAdults());
    assertThat(fit.people()).isEqualTo(5134);
    assertThat(fit.logLikelihood()).isCloseTo(number(golden.getFirst(), "logLik"), within(1.0));
    for (int i = 0; i < golden.size(); i++) {
      GradedItem item = fit.bank().item(i);
      assertThat(item.slope()).isCloseTo(number(golden.get(i), "Dscrmn"), within(0.05));
      for (int k = 1; k <= 3; k++) {
        assertThat(item.thresholds()[k - 1])
            .isCloseTo(number(golden.get(i), "Extrmt" + k), within(0.03));
      }
    }
  }

  @Test
  void what_was_put_in_comes_out_again_with_some_answers_missing() {
    // Seed 20261123. 3,000 people, a tenth of answers missing. Each of 20 estimates is within 4
    // standard errors; by bad
    // luck alone this fails once in 800 seeds.
    ItemBank truth = DEPRESSION_4A;
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123L);
    int[][] answers =
        IntStream.range(0, 3000)
            .mapToObj(i -> drawn(truth, chance.nextGaussian(), chance))
            .toArray(int[][]::new);
    for (int[] row : answers) {
      for (int i = 0; i < row.length; i++) {
        row[i] = chance.nextDouble() < 0.1 ? OPEN : row[i];
      }
    }
    GradedFit fit = GradedModel.withDefaults().fit(answers);
    double[][] errors = fit.standardErrors();
    assertThat(fit.converged()).isTrue();
    for (int i = 0; i < truth.size(); i++) {
      GradedItem found = fit.bank().item(i);
      double slope = truth.item(i).slope();
      assertThat(found.slope()).isCloseTo(slope, within(4 * errors[i][0]));
      for (int k = 1; k <= 4; k++) {
        assertThat(-found.slope() * found.thresholds()[k - 1])
            .isCloseTo(-slope * truth.item(i).thresholds()[k - 1], within(4 * errors[i][k]));
      }
    }
  }

  @Test
  void a_tighter_tolerance_changes_nothing_that_matters() {
    int[][] answers = Reference.answers();
    GradedFit loose = GradedModel.withDefaults().until(1e-6).fit(answers);
    GradedFit tight = GradedModel.withDefaults().until(1e-12).fit(answers);
    assertThat(loose.logLikelihood()).isCloseTo(tight.logLikelihood(), within(1e-5));
    assertThat(loose.steps()).isLessThan(tight.steps());
  }

  @Test
  void a_question_keyed_the_other_way_round_is_named() {
    int[][] answers = Reference.answers();
    for (int[] row : answers) {
      row[4] = 3 - row[4];
    }
    GradedFit fit = GradedModel.withDefaults().fit(answers);
    assertThatIllegalArgumentException()
        .isThrownBy(fit::bank)
        .withMessageStartingWith("Question 5 has slope -");
  }

  @Test
  void answers_that_cannot_be_calibrated_are_refused() {
    GradedModel model = GradedModel.withDefaults();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.fit(new int[0][]))
        .withMessage("There are no answers; at least one row is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.fit(new int[][] {{0, 1}, {1}}))
        .withMessage("A row has 1 answers; the first has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.fit(new int[][] {{0, 1}, {2, 0}}))
        .withMessage(
            "Question 1 has answers [0, 2] in use; they must be 0, 1, … without a gap, at least two");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.fit(new int[][] {{0, 1}, {0, 0}}))
        .withMessageStartingWith("Question 1 has answers [0] in use");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.fit(new int[][] {{0, 1}, {1, 1000}}))
        .withMessage("Question 2 has answer 1000; answers range from 0 to 999");
    assertThatIllegalArgumentException().isThrownBy(() -> model.fit(new int[1][0]));
    assertThatIllegalArgumentException().isThrownBy(() -> model.until(0));
  }

  @Test
  void answers_are_counted_question_by_question() {
    AnswerCounts counts = AnswerCounts.of(new int[][] {{0, 2}, {1, 0}, {1, OPEN}, {0, 1}, {0, 2}});
    assertThat(counts.categories()).containsExactly(2, 3);
    assertThat(counts.answered(0)).isEqualTo(5);
    assertThat(counts.answered(1)).isEqualTo(4);
    assertThat(counts.atLeast(1, 1)).isEqualTo(3);
    assertThat(counts.atLeast(1, 2)).isEqualTo(2);
    assertThat(counts.atLeast(0, 1)).isEqualTo(2);
  }

  private static final ItemBank DEPRESSION_4A = Promis.depression("04", "06", "29", "41");

  private static int[] drawn(ItemBank bank, double theta, RandomGenerator chance) {
    return bank.items().stream().mapToInt(item -> item.draw(theta, chance)).toArray();
  }

  private static int[][] americanAdults() {
    return SharedData.rows(SharedData.file("nhanes_phq9/nhanes_dpq_demo_2007_2016_dev.csv.gz"))
        .stream()
        .filter(row -> "2015-2016".equals(row.get("cycle")))
        .map(GradedModelTest::codes)
        .filter(codes -> Arrays.stream(codes).allMatch(code -> code >= 0 && code <= 3))
        .toArray(int[][]::new);
  }

  private static int[] codes(Map<String, String> row) {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(item -> requireNonNull(row.get("DPQ0" + item + "0")))
        .mapToInt(code -> code.isEmpty() || code.equals("NA") ? -1 : (int) Double.parseDouble(code))
        .toArray();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(requireNonNull(row.get(column)));
  }
}
