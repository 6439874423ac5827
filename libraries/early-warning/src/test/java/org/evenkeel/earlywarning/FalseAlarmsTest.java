package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published table of this chart: 6,000 series a cell, days that resemble the day before by φ,
/// 90 days watched. Here 4,000 people a cell, seed 20261123: the standard error of a share is at
/// most .008, so a right chart leaves the tolerance of .03 in one of about 6,000 comparisons (2 ×
/// Φ(−3.8)); there are 54.
class FalseAlarmsTest {

  private static final long SEED = 20261123;
  private static final int PEOPLE = 4_000;

  @ParameterizedTest(name = "L {0}, φ {1}, {2} days")
  @CsvSource({
    "3.0, 0,  14, .05, .42, .57, .75, .87",
    "3.0, 0,  28, .05, .55, .77, .91, .98",
    "3.0, 0,  56, .04, .68, .91, .97, 1",
    "3.0, .3, 14, .10, .34, .46, .58, .70",
    "3.0, .3, 28, .08, .37, .56, .69, .84",
    "3.0, .3, 56, .07, .42, .67, .79, .94",
    "3.0, .5, 14, .13, .30, .39, .49, .59",
    "3.0, .5, 28, .09, .28, .43, .51, .68",
    "3.0, .5, 56, .08, .27, .48, .56, .78",
    "2.5, .3, 14, .17, .48, .60, .72, .81",
    "2.5, .3, 28, .16, .54, .72, .83, .93",
    "2.5, .3, 56, .16, .62, .83, .91, .98"
  })
  void false_alarms_and_detection_are_those_of_the_published_table(
      double limit,
      double phi,
      int baseline,
      double falseAlarms,
      double one14,
      double one28,
      double half14,
      double half28) {
    var found = simulate(limit, phi, baseline);

    assertThat(found)
        .usingComparatorWithPrecision(.03)
        .containsExactly(falseAlarms, one14, one28, half14, half28);
  }

  private static double[] simulate(double limit, double phi, int baseline) {
    var chance = new SplittableRandom(SEED);
    double[] found = new double[5];
    for (int i = 0; i < PEOPLE; i++) {
      var person = SimulatedPerson.of(phi, baseline + 90, chance);
      var one = person.worseFrom(baseline, 1).heights(baseline);
      var half = person.worseFrom(baseline, 1.5).heights(baseline);
      found[0] += person.heights(baseline).highestIn(90) > limit ? 1 : 0;
      found[1] += one.highestIn(14) > limit ? 1 : 0;
      found[2] += one.highestIn(28) > limit ? 1 : 0;
      found[3] += half.highestIn(14) > limit ? 1 : 0;
      found[4] += half.highestIn(28) > limit ? 1 : 0;
    }
    return Arrays.stream(found).map(n -> n / PEOPLE).toArray();
  }

  @ParameterizedTest(name = "L {0}, φ {1}, {2} days")
  @CsvSource({
    "3.0, 0,  14, .05", "3.0, 0,  28, .05", "3.0, 0,  56, .04",
    "3.0, .3, 14, .10", "3.0, .3, 28, .08", "3.0, .3, 56, .07",
    "3.0, .5, 14, .13", "3.0, .5, 28, .09", "3.0, .5, 56, .08",
    "2.5, .3, 14, .17", "2.5, .3, 28, .16", "2.5, .3, 56, .16"
  })
  void the_shipped_table_agrees_with_the_published_one(
      double limit, double phi, int baseline, double share) {
    var expected = ExpectedFalseAlarms.in(90, limit, phi, baseline);

    assertThat(expected.share()).isCloseTo(share, within(.015));
    assertThat(expected.standardError()).isLessThan(.002);
  }

  /// Between the cells: 4,000 people, standard error at most .007; off by more than .025 once in
  /// about 3,000.
  @ParameterizedTest(name = "L {0}, φ {1}, {2} days")
  @CsvSource({"2.6, .25, 35", "1.85, .45, 18", "3.1, .62, 70"})
  void between_its_cells_the_shipped_table_agrees_with_simulation(
      double limit, double phi, int baseline) {
    double found = simulate(limit, phi, baseline)[0];

    assertThat(ExpectedFalseAlarms.in(90, limit, phi, baseline).share())
        .isCloseTo(found, within(.025));
  }

  /// People who ask for one in 90 days: over the grid of φ and baselines, at most one alarm on
  /// average, and more than one for at most one in ten. 4,000 people a cell, standard error of the
  /// share .005; a right budget passes .115 about once in 700 runs of a worst cell.
  @ParameterizedTest
  @ValueSource(ints = {90, 180})
  void the_budget_is_kept(int days) {
    for (double phi : new double[] {0, .3, .5}) {
      for (int baseline : new int[] {14, 28, 56}) {
        double limit = FalseAlarmBudget.atMostOneIn(days).limitFor(baseline).limitWidth();
        var chance = new SplittableRandom(SEED + days);
        int alarms = 0;
        int exceeded = 0;
        for (int i = 0; i < PEOPLE; i++) {
          int runs = runs(SimulatedPerson.of(phi, baseline + days, chance), baseline, days, limit);
          alarms += runs;
          exceeded += runs > 1 ? 1 : 0;
        }
        assertThat((double) alarms / PEOPLE).isLessThan(1);
        assertThat((double) exceeded / PEOPLE).isLessThan(.115);
      }
    }
  }

  private static int runs(SimulatedPerson person, int baseline, int days, double limit) {
    return (int)
        Arrays.stream(person.heights(baseline).highestOfStretchesIn(days))
            .filter(highest -> highest > limit)
            .count();
  }

  @Test
  void a_smaller_budget_needs_a_wider_limit() {
    var limits =
        IntStream.of(30, 60, 90, 180, 365)
            .mapToObj(days -> FalseAlarmBudget.atMostOneIn(days).limitFor(28).limitWidth());

    assertThat(limits).containsExactly(1.1, 1.55, 1.8, 2.4, 3.0);
  }

  @Test
  void signals_that_share_a_budget_each_get_a_wider_limit() {
    var one = FalseAlarmBudget.atMostOneIn(90);
    var three = one.overSignals(3);

    assertThat(three.limitFor(28).limitWidth()).isGreaterThan(one.limitFor(28).limitWidth());
    assertThat(one.overSignals(1)).isEqualTo(one);
    assertThatIllegalArgumentException().isThrownBy(() -> one.overSignals(0));
  }

  /// Three independent signals, φ .3, 28 days: of 4,000 people at most one in ten has more than one
  /// alarm in 90 days over all three. Standard error .005.
  @Test
  void a_shared_budget_is_kept() {
    double limit = FalseAlarmBudget.atMostOneIn(90).overSignals(3).limitFor(28).limitWidth();
    var chance = new SplittableRandom(SEED);
    int exceeded = 0;
    for (int i = 0; i < PEOPLE; i++) {
      int alarms = 0;
      for (int signal = 0; signal < 3; signal++) {
        alarms += runs(SimulatedPerson.of(.3, 118, chance), 28, 90, limit);
      }
      exceeded += alarms > 1 ? 1 : 0;
    }

    assertThat((double) exceeded / PEOPLE).isBetween(.06, .115);
  }

  @Test
  void the_calibration_says_what_it_promises() {
    var year = FalseAlarmBudget.atMostOneIn(365).limitFor(28);

    assertThat(year.shareWithSeveral()).isLessThanOrEqualTo(.10);
    assertThat(year.average()).isLessThan(year.shareWithAny() + 1).isPositive();
    assertThat(
            Sentinel.on(Days.PERCENT, WorseWhen.HIGHER)
                .withBudget(FalseAlarmBudget.atMostOneIn(365)))
        .isEqualTo(Sentinel.on(Days.PERCENT, WorseWhen.HIGHER));
  }

  @Test
  void budgets_outside_what_was_simulated_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FalseAlarmBudget.atMostOneIn(7))
        .withMessage("The budget is one alarm in 7 days; it can be one in 30 to 365");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedFalseAlarms.in(400, 3, .3, 28))
        .withMessage("False alarms are known for 1 to 365 days; 400 were asked for");
  }

  /// The values of the project's evidence base: .683/.737 at 5, 10, 20 and 50 %.
  @ParameterizedTest
  @CsvSource({".05, .12", ".10, .22", ".20, .39", ".50, .72"})
  void the_share_of_alarms_that_is_right_depends_on_how_common_change_is(
      double baseRate, double expected) {
    assertThat(PredictiveValue.positive(.683, .737, baseRate)).isCloseTo(expected, within(.005));
  }

  @Test
  void a_share_above_one_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PredictiveValue.positive(68.3, .737, .1))
        .withMessage("The sensitivity is 68.3; a share lies from 0 to 1");
    assertThat(PredictiveValue.positive(0, 1, .5)).isNaN();
  }
}
