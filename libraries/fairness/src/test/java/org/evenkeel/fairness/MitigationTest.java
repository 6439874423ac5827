package org.evenkeel.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 12,000 made-up people, a third in a group whose probabilities are one logit too low; seed
/// 20261123.
class MitigationTest {

  private static final int PEOPLE = 12_000;
  private static final boolean[] OUTCOME = new boolean[PEOPLE];
  private static final double[] PROBABILITY = new double[PEOPLE];
  private static final int[] GROUP = new int[PEOPLE];
  private static final Grouping BY;
  private static final Decisions DECISIONS;

  static {
    var chance = new SplittableRandom(20261123);
    boolean[] flagged = new boolean[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      double logit = 1.5 * chance.nextGaussian() - .5;
      GROUP[i] = i % 3 == 0 ? 1 : 0;
      OUTCOME[i] = chance.nextDouble() < 1 / (1 + Math.exp(-logit));
      PROBABILITY[i] = 1 / (1 + Math.exp(GROUP[i] - logit));
      flagged[i] = PROBABILITY[i] >= .5;
    }
    BY = Grouping.of("group", List.of("first", "second"), GROUP);
    DECISIONS = Decisions.of(OUTCOME, flagged, PROBABILITY);
  }

  @Test
  void lowered_thresholds_miss_the_same_share_of_each_group() {
    var thresholds = GroupThresholds.of(DECISIONS, BY, .5, .01);
    var after = Audit.of(thresholds.applied(DECISIONS, BY), BY).groupings().getFirst();

    assertThat(thresholds.groups().get(0).threshold()).isEqualTo(.5);
    assertThat(thresholds.groups().get(1).threshold()).isCloseTo(1 / (1 + Math.E), within(.03));
    assertThat(after.disparity(Rate.FALSE_NEGATIVE_RATE).difference()).isLessThan(.011);
  }

  @Test
  void no_one_who_was_flagged_loses_their_flag() {
    var applied = GroupThresholds.of(DECISIONS, BY, .5, 0).applied(DECISIONS, BY);
    Counts[] before = DECISIONS.counts(BY);
    Counts[] after = applied.counts(BY);

    assertThat(after[0].flagged()).isGreaterThanOrEqualTo(before[0].flagged());
    assertThat(after[1].flagged()).isGreaterThan(before[1].flagged());
  }

  @Test
  void a_group_too_small_keeps_the_common_threshold() {
    boolean[] outcome = {true, true, false};
    double[] p = {.2, .6, .1};
    var by = Grouping.of("g", List.of("a", "a", "b"));
    var thresholds = GroupThresholds.of(Decisions.of(outcome, outcome, p), by, .5, .05);

    assertThat(thresholds.groups())
        .extracting(GroupThresholds.Threshold::threshold)
        .containsExactly(.5, .5);
    assertThat(thresholds.groups()).noneMatch(GroupThresholds.Threshold::enough);
  }

  /// By hand: 4 of 6 in the first group with the outcome, 1 of 4 in the second; P(g)·P(y)/P(g, y).
  @Test
  void weights_make_outcome_and_group_independent() {
    boolean[] outcome = {true, true, true, true, false, false, true, false, false, false};
    var by = Grouping.of("g", List.of("a", "a", "a", "a", "a", "a", "b", "b", "b", "b"));
    var weights = Reweighing.of(Decisions.of(outcome, outcome), by);

    assertThat(weights.groups().get(0).came()).isCloseTo(.6 * 5 / 4, within(1e-12));
    assertThat(weights.groups().get(1).came()).isCloseTo(.4 * 5 / 1, within(1e-12));
    double[] each = weights.of(outcome, by);
    double first = IntStream.range(0, 6).filter(i -> outcome[i]).mapToDouble(i -> each[i]).sum();
    double second = IntStream.range(6, 10).filter(i -> outcome[i]).mapToDouble(i -> each[i]).sum();
    assertThat(first / 6).isCloseTo(second / 4, within(1e-12));
  }

  @Test
  void two_different_people_decide_and_the_gate_has_the_last_word() {
    var before = Audit.of(DECISIONS, BY);
    var thresholds = GroupThresholds.of(DECISIONS, BY, .5, .02);
    var after = Audit.of(thresholds.applied(DECISIONS, BY), BY);
    var at = Instant.parse("2026-11-23T12:00:00Z");
    var decision =
        new MitigationDecision(thresholds, "Misses fewer", "Ada", "Bilal", at, before, after);

    assertThat(Gate.on(before)).isInstanceOf(Gate.Withheld.class);
    // The probabilities themselves are still a logit too low, so it stays withheld.
    assertThat(decision.gate())
        .isInstanceOfSatisfying(
            Gate.Withheld.class,
            withheld ->
                assertThat(withheld.reasons())
                    .extracting(reason -> reason.finding().what())
                    .containsOnly(Finding.What.CALIBRATION));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new MitigationDecision(thresholds, "Misses fewer", "Ada", "Ada", at, before, after))
        .withMessage(
            "The decision was proposed by “Ada” and agreed by “Ada”; two different people decide");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new MitigationDecision(thresholds, " ", "Ada", "Bilal", at, before, after));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupThresholds.of(DECISIONS, BY, .5, -.1))
        .withMessage("The accepted difference is -0.1; it is 0 or above");
  }
}
