package org.evenkeel.psychometrics.itemresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumScoreTableTest {
  private static final ItemBank DEPRESSION_8A =
      Promis.depression("04", "05", "06", "09", "22", "29", "36", "41");
  private static final ItemBank DEPRESSION_4A = Promis.depression("04", "06", "29", "41");
  private static final ItemBank ANXIETY_8A =
      Promis.anxiety("01", "05", "07", "40", "41", "46", "53", "54");

  @Test
  void all_33_published_t_scores_of_promis_depression_8a_come_out() {
    // HealthMeasures, PROMIS Depression 8a conversion table, raw 8 to 40
    double[] published = {
      38.2, 44.7, 47.5, 49.4, 50.9, 52.1, 53.2, 54.1, 55.1, 55.9, 56.8, 57.7, 58.5, 59.4, 60.3,
      61.2, 62.1, 63.0, 63.9, 64.9, 65.8, 66.8, 67.7, 68.7, 69.7, 70.7, 71.7, 72.8, 73.9, 75.0,
      76.4, 78.2, 81.3
    };
    SumScoreTable table = SumScoreTable.of(DEPRESSION_8A, Grid.fine());
    for (int sum = 0; sum <= 32; sum++) {
      assertThat(tenth(table.of(sum).tScore())).as("raw %d", sum + 8).isEqualTo(published[sum]);
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 5.7", "9, 3.3", "10, 2.7", "12, 2.0", "16, 1.7", "36, 1.8", "39, 2.4", "40, 3.5"})
  void their_errors_come_out_too(int raw, double error) {
    // published, but for raw 40 where the table prints 3.4 and every recomputation gives 3.5
    Estimate estimate = SumScoreTable.of(DEPRESSION_8A, Grid.fine()).of(raw - 8);
    assertThat(tenth(estimate.tStandardError())).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({"4, 41.0", "5, 49.0", "8, 55.7", "12, 62.2", "16, 69.4", "19, 75.7", "20, 79.5"})
  void the_short_form_of_four_comes_out(int raw, double published) {
    Estimate estimate = SumScoreTable.of(DEPRESSION_4A, Grid.fine()).of(raw - 4);
    assertThat(tenth(estimate.tScore())).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({"8, 37.1", "12, 49.4", "20, 58.4", "32, 70.8", "36, 75.4", "40, 83.2"})
  void the_anxiety_form_comes_out(int raw, double computed) {
    Estimate estimate = SumScoreTable.of(ANXIETY_8A, Grid.fine()).of(raw - 8);
    assertThat(tenth(estimate.tScore())).isEqualTo(computed);
  }

  @Test
  void a_narrow_grid_misses_the_top() {
    SumScoreTable narrow = SumScoreTable.of(DEPRESSION_8A, Grid.normal(-4, 4, 801));
    assertThat(tenth(narrow.of(32).tScore())).isEqualTo(81.1);
  }

  @Test
  void the_chances_of_all_sums_add_up_to_one_at_every_place() {
    double[][] sums = SumScoreTable.sums(DEPRESSION_4A, Grid.coarse());
    for (int q = 0; q < Grid.coarse().size(); q++) {
      double all = 0;
      for (double[] sum : sums) {
        all += sum[q];
      }
      assertThat(all).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void with_one_question_a_sum_says_what_the_answer_says() {
    ItemBank one = new ItemBank(List.of(GradedItem.of(1.7, -1, 0, 1)));
    SumScoreTable table = SumScoreTable.of(one, Grid.coarse());
    for (int answer = 0; answer <= 3; answer++) {
      assertThat(table.of(answer).theta())
          .isCloseTo(
              ExpectedAPosteriori.of(one, Grid.coarse()).estimate(answer).theta(), within(1e-12));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.of(4))
        .withMessage("Sum is 4; sums range from 0 to 3");
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
