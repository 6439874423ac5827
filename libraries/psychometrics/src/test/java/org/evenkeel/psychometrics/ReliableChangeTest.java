package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import org.evenkeel.psychometrics.Change.Crossing;
import org.evenkeel.psychometrics.Change.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliableChangeTest {
  // Jacobson & Truax 1991, worked example: SD 7.5, r .88, S_diff 3.67; 47.5 -> 32.5 is RC = -4.08
  private static final Norms JACOBSON_TRUAX =
      new Norms("couples in therapy", 40, 7.5, 0.88, "retest", "Jacobson & Truax 1991, p. 14");

  @Test
  void the_worked_example_of_jacobson_and_truax_comes_out() {
    assertThat(JACOBSON_TRUAX.standardErrorOfMeasurement()).isCloseTo(2.598, within(1e-3));
    assertThat(JACOBSON_TRUAX.standardErrorOfDifference()).isCloseTo(3.674, within(1e-3));
    Change change = ReliableChange.of(JACOBSON_TRUAX).whereHigherIsBetter().between(32.5, 47.5);
    assertThat(change.difference() / JACOBSON_TRUAX.standardErrorOfDifference())
        .isCloseTo(4.08, within(0.01));
    assertThat(change.threshold()).isCloseTo(7.2, within(0.01));
    assertThat(change.direction()).isEqualTo(Direction.RELIABLE_IMPROVEMENT);
    assertThat(change.basis()).contains("couples in therapy").contains("1.96");
  }

  @Test
  void the_cut_off_between_two_populations_is_weighted_by_their_spreads() {
    // Jacobson & Truax 1991, p. 13: (7.5 * 60 + 7.5 * 40) / (7.5 + 7.5) = 50
    Norms functional = new Norms("couples at ease", 60, 7.5, 0.88, "retest", "the same");
    assertThat(ReliableChange.cutOffBetween(JACOBSON_TRUAX, functional)).isEqualTo(50);
    Norms narrow = new Norms("narrow", 60, 2.5, 0.88, "retest", "made up");
    assertThat(ReliableChange.cutOffBetween(JACOBSON_TRUAX, narrow)).isEqualTo(55);
  }

  @ParameterizedTest
  @CsvSource({
    "16, 10, RELIABLE_IMPROVEMENT",
    "16, 11, WITHIN_ERROR",
    "10, 16, RELIABLE_DETERIORATION",
    "10, 15, WITHIN_ERROR",
    "10, 10, WITHIN_ERROR",
  })
  void six_points_on_the_phq_9_are_a_reliable_change(
      double before, double after, Direction direction) {
    Change change =
        Instruments.get("phq-9")
            .total()
            .orElseThrow()
            .reliableChange()
            .orElseThrow()
            .between(before, after);
    assertThat(change.direction()).isEqualTo(direction);
    assertThat(change.threshold()).isEqualTo(6);
    assertThat(change.basis()).contains("provisional");
  }

  @ParameterizedTest
  @CsvSource({
    "12, 9, TO_THE_BETTER",
    "10, 9, TO_THE_BETTER",
    "9, 10, TO_THE_WORSE",
    "12, 10, NOT_CROSSED",
    "9, 3, NOT_CROSSED",
  })
  void a_cut_off_belongs_to_the_side_of_the_problem(
      double before, double after, Crossing crossing) {
    ReliableChange change = ReliableChange.of(JACOBSON_TRUAX).withCutOff(10);
    assertThat(change.between(before, after).crossing()).isEqualTo(crossing);
  }

  @Test
  void where_higher_is_better_the_cut_off_is_the_first_well_score() {
    ReliableChange change = ReliableChange.of(JACOBSON_TRUAX).whereHigherIsBetter().withCutOff(50);
    assertThat(change.between(49, 50).crossing()).isEqualTo(Crossing.TO_THE_BETTER);
    assertThat(change.between(50, 49).crossing()).isEqualTo(Crossing.TO_THE_WORSE);
  }

  @Test
  void clinically_significant_needs_both_a_reliable_change_and_the_crossing() {
    ReliableChange change = ReliableChange.of(new ChangeCriterion(6, "six points")).withCutOff(10);
    assertThat(change.between(16, 9).clinicallySignificant()).isTrue();
    assertThat(change.between(12, 9).clinicallySignificant()).isFalse();
    assertThat(change.between(20, 12).clinicallySignificant()).isFalse();
    assertThat(ReliableChange.of(new ChangeCriterion(6, "six points")).between(20, 2).crossing())
        .isEqualTo(Crossing.NO_CUT_OFF);
  }

  @Test
  void a_lower_critical_value_makes_a_smaller_change_reliable() {
    ReliableChange strict = ReliableChange.of(JACOBSON_TRUAX);
    ReliableChange lenient = strict.withCriticalValue(1.645);
    assertThat(lenient.threshold()).isCloseTo(6.044, within(1e-3));
    assertThat(strict.between(40, 33).direction()).isEqualTo(Direction.WITHIN_ERROR);
    assertThat(lenient.between(40, 33).direction()).isEqualTo(Direction.RELIABLE_IMPROVEMENT);
    ReliableChange published = ReliableChange.of(new ChangeCriterion(6, "six points"));
    assertThat(published.withCriticalValue(1).threshold()).isEqualTo(6);
  }

  @Test
  void there_and_back_point_opposite_ways() {
    ReliableChange change = ReliableChange.of(JACOBSON_TRUAX);
    qt().forAll(doubles().between(0, 80), doubles().between(0, 80))
        .check((one, other) ->
            switch (change.between(one, other).direction()) {
              case WITHIN_ERROR -> change.between(other, one).direction() == Direction.WITHIN_ERROR;
              case RELIABLE_IMPROVEMENT ->
                  change.between(other, one).direction() == Direction.RELIABLE_DETERIORATION;
              case RELIABLE_DETERIORATION ->
                  change.between(other, one).direction() == Direction.RELIABLE_IMPROVEMENT;
            });
  }

  @Test
  void impossible_figures_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReliableChange.of(JACOBSON_TRUAX).between(Double.NaN, 3))
        .withMessage("Score before is NaN; it must be a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReliableChange.of(JACOBSON_TRUAX).withCriticalValue(0))
        .withMessage("Critical value is 0.0; it must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Norms("x", 0, 0, 0.5, "alpha", "x"))
        .withMessage("Standard deviation is 0.0; it must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Norms("x", 0, 1, 1.5, "alpha", "x"))
        .withMessage("Reliability is 1.5; it must lie between 0.0 and 1.0");
  }
}
