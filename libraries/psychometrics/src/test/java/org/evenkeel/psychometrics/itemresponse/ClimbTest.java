package org.evenkeel.psychometrics.itemresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The way a calibration goes up, beside where it arrives.
class ClimbTest {
  private static final ItemBank TRUE =
      ItemBank.of(
          GradedItem.of(1.3, -0.8, 0.4), GradedItem.of(2.1, 0.2), GradedItem.of(0.9, -1, 0, 1.1));
  private static final int[] CATEGORIES = {3, 2, 4};

  private final int[][] answers = ModelFitTest.drawn(TRUE, 400, ModelFitTest.chance(12));
  private final Grid grid = Grid.coarse();
  private final double[] somewhere = {1, 1, -0.5, 1.5, 0, 0.8, 1.2, 0.1, -0.9};

  private MarginalLikelihood likelihood() {
    return new MarginalLikelihood(AnswerTree.of(answers), grid, CATEGORIES);
  }

  @Test
  void the_likelihood_is_that_of_adding_up_person_by_person() {
    assertThat(likelihood().value(somewhere)).isCloseTo(byHand(somewhere), within(1e-9));
  }

  @Test
  void the_gradient_is_how_the_likelihood_rises() {
    MarginalLikelihood likelihood = likelihood();
    likelihood.value(somewhere);
    double[] gradient = likelihood.gradient(somewhere);
    for (int i = 0; i < somewhere.length; i++) {
      double[] up = somewhere.clone();
      double[] down = somewhere.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      assertThat(gradient[i]).isCloseTo((byHand(up) - byHand(down)) / 2e-5, within(1e-4));
    }
  }

  @Test
  void observed_information_is_how_the_gradient_bends() {
    MarginalLikelihood likelihood = likelihood();
    double[][] information = likelihood.observedInformation(somewhere).getData();
    for (int i = 0; i < somewhere.length; i++) {
      double[] up = somewhere.clone();
      double[] down = somewhere.clone();
      up[i] += 1e-3;
      down[i] -= 1e-3;
      double bend = (byHand(up) - 2 * byHand(somewhere) + byHand(down)) / 1e-6;
      assertThat(information[i][i]).isCloseTo(-bend, within(1e-3 * Math.abs(bend) + 1e-2));
    }
  }

  @Test
  void slopes_of_chances_are_those_of_the_chances() {
    double[] own = {1.3, 0.9, -0.4};
    double[][][] slopes = new ItemCurve(own, grid).slopes(3);
    for (int parameter = 0; parameter < 3; parameter++) {
      double[] up = own.clone();
      double[] down = own.clone();
      up[parameter] += 1e-6;
      down[parameter] -= 1e-6;
      double[][] above = new double[3][grid.size()];
      double[][] below = new double[3][grid.size()];
      new ItemCurve(up, grid).fill(above);
      new ItemCurve(down, grid).fill(below);
      for (int k = 0; k < 3; k++) {
        for (int q = 0; q < grid.size(); q++) {
          assertThat(slopes[parameter][k][q])
              .isCloseTo((above[k][q] - below[k][q]) / 2e-6, within(1e-8));
        }
      }
    }
  }

  @Test
  void complete_data_information_is_the_expected_square_of_the_slopes() {
    double[] own = {1.3, 0.9, -0.4};
    ItemCurve curve = new ItemCurve(own, grid);
    double[][][] slopes = curve.slopes(3);
    double[][] chances = new double[3][grid.size()];
    curve.fill(chances);
    double[][] counts = new double[3][grid.size()];
    for (double[] row : counts) {
      Arrays.fill(row, 2);
    }
    double[][] information = curve.information(counts).getData();
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double wanted = 0;
        for (int k = 0; k < 3; k++) {
          for (int q = 0; q < grid.size(); q++) {
            wanted += 6 * slopes[a][k][q] * slopes[b][k][q] / chances[k][q];
          }
        }
        assertThat(information[a][b]).isCloseTo(wanted, within(1e-9 * Math.abs(wanted) + 1e-12));
      }
    }
  }

  @Test
  void intercepts_that_do_not_fall_are_no_curve() {
    assertThat(ItemCurve.isProper(new double[] {1, 0.5, -0.5})).isTrue();
    assertThat(ItemCurve.isProper(new double[] {1, 0.5, 0.5})).isFalse();
    assertThat(ItemCurve.isProper(new double[] {1, -0.5, 0.5})).isFalse();
    assertThat(ItemCurve.isProper(new double[] {Double.NaN, 0.5})).isFalse();
    assertThat(likelihood().value(new double[] {1, -0.5, 1, 1.5, 0, 0.8, 1.2, 0.1, -0.9}))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void rounds_of_expectation_and_maximisation_only_rise() {
    MarginalLikelihood likelihood = likelihood();
    double before = likelihood.value(somewhere);
    double[] once = ExpectationMaximisation.rounds(likelihood, somewhere, 1);
    double[] twice = ExpectationMaximisation.rounds(likelihood, somewhere, 2);
    double[] often = ExpectationMaximisation.rounds(likelihood, somewhere, 200);
    assertThat(likelihood.value(once)).isGreaterThan(before + 1);
    assertThat(likelihood.value(twice)).isGreaterThan(likelihood.value(once));
    assertThat(ExpectationMaximisation.rounds(likelihood, somewhere, 0)).isEqualTo(somewhere);
    Climb.Top top = Climb.from(likelihood, somewhere, 1e-10);
    assertThat(likelihood.value(often)).isCloseTo(top.logLikelihood(), within(1e-6));
  }

  @Test
  void from_far_off_the_climb_finds_the_same_top() {
    Climb.Top near = Climb.from(likelihood(), somewhere, 1e-10);
    double[] far = {4, 5, -5, 0.2, 3, 3, 6, 0, -6};
    Climb.Top same = Climb.from(likelihood(), far, 1e-10);
    assertThat(near.converged()).isTrue();
    assertThat(same.converged()).isTrue();
    assertThat(same.logLikelihood()).isCloseTo(near.logLikelihood(), within(1e-7));
    assertThat(same.parameters()).containsExactly(near.parameters(), within(1e-3));
    assertThat(near.steps()).isBetween(3, 40);
    assertThat(byHand(near.parameters())).isCloseTo(near.logLikelihood(), within(1e-9));
  }

  @Test
  void a_height_that_cannot_be_met_is_not_claimed() {
    // no rise can be this small in double precision, so the climb ends without the claim
    Climb.Top top = Climb.from(likelihood(), somewhere, 1e-300);
    assertThat(top.converged()).isFalse();
  }

  @Test
  void rows_that_begin_alike_share_their_beginning() {
    AnswerTree tree = AnswerTree.of(new int[][] {{1, 0, 2}, {0, 1, 1}, {1, 0, 1}, {0, 1, 1}});
    assertThat(tree.people()).isEqualTo(4);
    assertThat(tree.rows()).isEqualTo(3);
    assertThat(tree.row(0)).containsExactly(0, 1, 1);
    assertThat(tree.count(0)).isEqualTo(2);
    assertThat(tree.count(1)).isEqualTo(1);
    assertThat(tree.shared(0)).isZero();
    assertThat(tree.shared(1)).isZero();
    assertThat(tree.shared(2)).isEqualTo(2);
  }

  @Test
  void a_calibration_of_few_rows_starts_where_the_shares_are() {
    // a hundred people, two questions: the start must not fall out of range at shares near 0 and 1
    RandomGenerator chance = ModelFitTest.chance(2);
    int[][] rare = ModelFitTest.drawn(TRUE, 100, chance);
    rare[0] = new int[] {0, 0, 0};
    rare[1] = new int[] {2, 1, 3};
    rare[2] = new int[] {1, 1, 2};
    rare[3] = new int[] {1, 0, 1};
    GradedFit fit = GradedModel.withDefaults().fit(rare);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.people()).isEqualTo(100);
    assertThat(fit.parameters()).isEqualTo(9);
    assertThat(fit.steps()).isLessThan(60);
  }

  /// Summed person by person, place by place, from the definition.
  private double byHand(double[] parameters) {
    GradedItem[] items = new GradedItem[3];
    int from = 0;
    for (int i = 0; i < 3; i++) {
      int start = from;
      items[i] =
          GradedItem.of(
              parameters[start],
              IntStream.range(1, CATEGORIES[i])
                  .mapToDouble(k -> -parameters[start + k] / parameters[start])
                  .toArray());
      from += CATEGORIES[i];
    }
    double sum = 0;
    for (int[] row : answers) {
      double chance = 0;
      for (int q = 0; q < grid.size(); q++) {
        double together = grid.weight(q);
        for (int i = 0; i < 3; i++) {
          together *= items[i].probability(grid.node(q), row[i]);
        }
        chance += together;
      }
      sum += Math.log(chance);
    }
    return sum;
  }

  @Test
  void grids_and_tests_take_the_smallest_they_may() {
    assertThat(Grid.normal(-1, 1, 3).size()).isEqualTo(3);
    assertThat(Grid.hermite(3).size()).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> Grid.normal(-1, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Grid.normal(1, 1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> Grid.hermite(2));
    AdaptiveTest test = AdaptiveTest.of(TRUE).withItems(1, 1);
    assertThat(test.amongTheBest(1).withItems(3, 3)).isNotNull();
    assertThatIllegalArgumentException().isThrownBy(() -> test.withItems(1, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> test.amongTheBest(0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> test.always(3));
  }

  @Test
  void answers_are_checked_before_a_place_is_sought() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Peak.aPosteriori(TRUE).estimate(3, 0, 0))
        .withMessage("Answer is 3; answers range from 0 to 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            ExpectedAPosteriori.of(TRUE, grid).estimateAll(new int[][] {{0, 0, 0}, {0, 2, 0}}))
        .withMessage("Answer is 2; answers range from 0 to 1");
  }

  @Test
  void a_question_says_its_figures() {
    assertThat(TRUE.item(1)).hasToString("slope 2.1, thresholds [0.2]");
    assertThat(TRUE.item(0).hashCode()).isNotEqualTo(TRUE.item(1).hashCode());
  }

  @Test
  void the_highest_answer_is_drawn_where_nothing_is_left() {
    RandomGenerator least = () -> 0L;
    RandomGenerator most = () -> -1L;
    assertThat(TRUE.item(2).draw(0, least)).isZero();
    assertThat(TRUE.item(2).draw(0, most)).isEqualTo(3);
  }
}
