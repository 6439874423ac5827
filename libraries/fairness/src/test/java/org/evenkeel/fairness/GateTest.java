package org.evenkeel.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Planted people: 20,000 in a large group and as many as a test asks for in another; probabilities
/// are honest unless a test says otherwise; a person is flagged from .5 on.
class GateTest {

  private static final int LARGE = 20_000;

  @Test
  void an_honest_model_may_run_and_a_large_group_is_judged_fair() {
    var audit = planted(20_000, 0, 0);

    assertThat(Gate.on(audit)).isEqualTo(new Gate.MayRun(List.of()));
    assertThat(audit.groupings().getFirst().groups())
        .extracting(GroupResult::verdict)
        .containsOnly(Verdict.FAIR);
  }

  @Test
  void a_model_that_misses_more_of_one_group_is_withheld() {
    assertThat(Gate.on(planted(4_000, 1, 0)))
        .isInstanceOfSatisfying(
            Gate.Withheld.class,
            withheld ->
                assertThat(withheld.reasons())
                    .anySatisfy(reason -> {
                      assertThat(reason.grouping()).isEqualTo("group");
                      assertThat(reason.group()).isEqualTo("second");
                      assertThat(reason.finding().what()).isEqualTo(Finding.What.MISSED);
                      assertThat(reason.finding().difference()).isGreaterThan(.10);
                    }));
  }

  @Test
  void a_model_that_tells_people_of_one_group_apart_less_well_is_withheld() {
    assertThat(Gate.on(planted(4_000, 0, 1.5)))
        .isInstanceOfSatisfying(
            Gate.Withheld.class,
            withheld ->
                assertThat(withheld.reasons())
                    .extracting(reason -> reason.finding().what())
                    .contains(Finding.What.DISCRIMINATION));
  }

  @Test
  void a_small_group_is_not_enough_data_and_never_fair() {
    var audit = planted(40, 0, 0);
    var small = audit.groupings().getFirst().groups().get(1);

    assertThat(small.counts().positives()).isLessThan(Audit.FEWEST);
    assertThat(small.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    assertThat(Gate.on(audit))
        .isInstanceOfSatisfying(
            Gate.MayRun.class,
            may ->
                assertThat(may.unknown())
                    .extracting(reason -> reason.group() + " " + reason.finding().what())
                    .containsExactly(
                        "first MISSED", // compared with too few others
                        "first DISCRIMINATION",
                        "second MISSED",
                        "second DISCRIMINATION",
                        "second CALIBRATION"));
  }

  @Test
  void a_small_group_treated_badly_is_still_not_enough_data_to_say_so() {
    var small = planted(40, 2, 0).groupings().getFirst().groups().get(1);

    assertThat(small.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
  }

  @Test
  void a_rule_that_only_flags_is_judged_by_whom_it_misses() {
    boolean[] outcome = {true, true, false, false};
    boolean[] flagged = {true, false, false, true};
    var audit =
        Audit.of(Decisions.of(outcome, flagged), Grouping.of("g", List.of("a", "a", "b", "b")));
    var group = audit.groupings().getFirst().groups().getFirst();

    assertThat(group.quality()).isEmpty();
    assertThat(group.counts()).isEqualTo(new Counts(1, 0, 1, 0));
    assertThat(group.findings()).hasSize(1);
    assertThat(audit.groupings().getFirst().groups().get(1).findings().getFirst().difference())
        .isNaN();
  }

  @Test
  void groups_cross_and_keep_their_names_also_where_no_one_is() {
    var crossed =
        Grouping.of("sex", List.of("f", "m", "f"))
            .crossedWith(Grouping.of("age", List.of("young", "old", "old")));

    assertThat(crossed.name()).isEqualTo("sex × age");
    assertThat(crossed.labels()).containsExactly("f × young", "f × old", "m × young", "m × old");
    boolean[] all = {true, true, true};
    assertThat(Decisions.of(all, all).counts(crossed))
        .extracting(Counts::people)
        .containsExactly(1L, 1L, 0L, 1L);
  }

  @Test
  void what_does_not_fit_together_is_refused_in_a_sentence() {
    boolean[] two = {true, false};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decisions.of(two, new boolean[1]))
        .withMessage("There are 2 outcomes and 1 flags; every person has one of each");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decisions.of(two, two, new double[] {.5, 1.5}))
        .withMessage("A probability is 1.5; it lies from 0 to 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decisions.of(two, two, new double[] {.5, Double.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Audit.of(Decisions.of(two, two), Grouping.of("g", List.of("a"))))
        .withMessage("g groups 1 people; there are 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grouping.of("g", List.of("a"), new int[] {1}))
        .withMessage("g has a person in group 1; groups are numbered 0 to 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Counts(-1, 0, 0, 0));
  }

  @Test
  void everyone_alike_gives_no_area_and_no_calibration_and_no_verdict() {
    boolean[] none = new boolean[100];
    double[] half = new double[100];
    Arrays.fill(half, .5);
    var audit =
        Audit.of(Decisions.of(none, none, half), Grouping.of("g", Collections.nCopies(100, "a")));
    var group = audit.groupings().getFirst().groups().getFirst();

    assertThat(group.quality().orElseThrow().discrimination().auc()).isNaN();
    assertThat(group.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
    assertThat(Gate.on(audit)).isInstanceOf(Gate.MayRun.class);
  }

  /// @param lowered logits by which the second group's probabilities are too low
  /// @param blurred deviation of the noise on the second group's logits
  private static Audit planted(int second, double lowered, double blurred) {
    var chance = new SplittableRandom(20261123);
    int people = LARGE + second;
    boolean[] outcome = new boolean[people];
    boolean[] flagged = new boolean[people];
    double[] probability = new double[people];
    int[] group = new int[people];
    for (int i = 0; i < people; i++) {
      double logit = 1.5 * chance.nextGaussian() - .5;
      outcome[i] = chance.nextDouble() < 1 / (1 + Math.exp(-logit));
      group[i] = i < LARGE ? 0 : 1;
      double said = logit - group[i] * (lowered + blurred * chance.nextGaussian());
      probability[i] = 1 / (1 + Math.exp(-said));
      flagged[i] = probability[i] >= .5;
    }
    return Audit.of(
        Decisions.of(outcome, flagged, probability),
        Grouping.of("group", List.of("first", "second"), group));
  }
}
