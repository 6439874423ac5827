package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.evenkeel.psychometrics.ScoreResult.NotEnoughAnswered;
import org.evenkeel.psychometrics.ScoreResult.NotScorable;
import org.evenkeel.psychometrics.ScoreResult.Reason;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.junit.jupiter.api.Test;

/// The instruments that have a rule of their own.
class MoreInstrumentsTest {
  private static final Locale EN = Locale.ENGLISH;

  private final Instrument phq15 = Instruments.get("phq-15");
  private final Instrument core10 = Instruments.get("core-10");
  private final Instrument dass21 = Instruments.get("dass-21");
  private final Instrument pcPtsd5 = Instruments.get("pc-ptsd-5");
  private final Instrument asq = Instruments.get("asq");

  @Test
  void the_phq_15_leaves_out_what_does_not_concern_someone() {
    Answers without =
        Answers.of(phq15, EN, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
            .declining(phq15.item(4).id());
    Scored scored = scored(phq15, "total", without);
    assertThat(scored.value()).isEqualTo(14);
    assertThat(scored.asked()).isEqualTo(14);
    assertThat(scored.prorated()).isFalse();
    assertThat(phq15.score(without.without(phq15.item(5).id())))
        .isEqualTo(new NotEnoughAnswered(13, 14, 14));
  }

  @Test
  void the_core_10_turns_support_and_coping_round() {
    // all "most or all of the time": eight at 4, the two reversed at 0
    assertThat(
            scored(core10, "total", Answers.of(core10, EN, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)).value())
        .isEqualTo(32);
    assertThat(
            scored(core10, "total", Answers.of(core10, EN, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).value())
        .isEqualTo(8);
  }

  @Test
  void the_core_10_prorates_one_open_question_but_never_the_one_on_plans() {
    Answers all = Answers.of(core10, EN, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
    assertThat(scored(core10, "total", all.without(core10.item(1).id())).value())
        .isCloseTo(20, within(1e-12));
    assertThat(core10.score(all.without(core10.item(6).id()))).isInstanceOf(NotScorable.class);
    assertThat(core10.score(all.without(core10.item(1).id()).without(core10.item(2).id())))
        .isEqualTo(new NotEnoughAnswered(8, 9, 10));
    assertThat(all.positiveSafetyItems())
        .extracting(SafetyItem::item)
        .containsExactly(core10.item(6).id());
  }

  @Test
  void the_reliable_change_of_the_core_10_follows_from_its_spread() {
    // Barkham 2013: 6 at 90 %; 1.645 * sqrt(2) * 7.7 * sqrt(1 - .90) = 5.66
    Scale total = core10.total().orElseThrow();
    double points =
        ReliableChange.of(total.norms().getFirst()).withCriticalValue(1.645).threshold();
    assertThat(Math.ceil(points)).isEqualTo(total.changeCriteria().getFirst().points());
  }

  @Test
  void the_dass_21_has_three_doubled_scales_and_no_total() {
    int[] codes = new int[21];
    for (int item : List.of(3, 5, 10, 13, 16, 17, 21)) {
      codes[item - 1] = 3;
    }
    Answers answers = Answers.of(dass21, EN, codes);
    assertThat(scored(dass21, "depression", answers).value()).isEqualTo(42);
    assertThat(scored(dass21, "anxiety", answers).value()).isZero();
    assertThat(scored(dass21, "stress", answers).value()).isZero();
    assertThat(dass21.score(answers))
        .isInstanceOfSatisfying(
            NotScorable.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NO_TOTAL));
  }

  @Test
  void every_question_of_the_dass_21_belongs_to_one_scale() {
    assertThat(dass21.scales().stream().flatMap(scale -> scale.items().stream()))
        .containsExactlyInAnyOrderElementsOf(dass21.items());
  }

  @Test
  void one_open_question_of_a_dass_scale_is_filled_with_the_mean() {
    int[] codes = new int[21];
    codes[2] = 3;
    codes[4] = 3;
    Answers answers = Answers.of(dass21, EN, codes).without(dass21.item(21).id());
    assertThat(scored(dass21, "depression", answers).value()).isCloseTo(14, within(1e-12));
    assertThat(dass21.score(answers.without(dass21.item(17).id()), "depression"))
        .isEqualTo(new NotEnoughAnswered(5, 6, 7));
  }

  @Test
  void the_clusters_of_the_pcl_5_make_up_its_total() {
    Instrument pcl5 = Instruments.get("pcl-5");
    Answers answers =
        Answers.of(pcl5, EN, 4, 3, 2, 1, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 4, 3, 2, 1, 0, 1);
    double parts = 0;
    for (String cluster : List.of("intrusion", "avoidance", "mood", "arousal")) {
      parts += scored(pcl5, cluster, answers).value();
    }
    assertThat(scored(pcl5, "total", answers).value()).isEqualTo(parts).isEqualTo(41);
    assertThat(scored(pcl5, "intrusion", answers).value()).isEqualTo(10);
    assertThat(scored(pcl5, "avoidance", answers).value()).isEqualTo(3);
  }

  @Test
  void someone_without_such_an_event_scores_zero_on_the_pc_ptsd_5_unasked() {
    ItemId event = pcPtsd5.item(1).id();
    Answers no = Answers.to(pcPtsd5, EN).with(event, 0);
    assertThat(no.nextOpen()).isEmpty();
    Scored scored = scored(pcPtsd5, "total", no);
    assertThat(scored.value()).isZero();
    assertThat(scored.prorated()).isFalse();
    assertThat(Answers.to(pcPtsd5, EN).nextOpen()).contains(pcPtsd5.item(event));
    assertThat(pcPtsd5.score(Answers.to(pcPtsd5, EN).with(event, 1)))
        .isEqualTo(new NotEnoughAnswered(0, 5, 5));
    assertThat(pcPtsd5.score(Answers.of(pcPtsd5, EN, 1, 1, 1, 1, 1, 0)))
        .isInstanceOfSatisfying(Scored.class, four -> assertThat(four.value()).isEqualTo(4));
  }

  @Test
  void whoever_never_drinks_is_asked_one_question_of_the_audit_c() {
    Instrument auditC = Instruments.get("audit-c");
    Answers never = Answers.of(auditC, EN, 0);
    assertThat(never.nextOpen()).isEmpty();
    assertThat(scored(auditC, "total", never).value()).isZero();
    assertThat(scored(auditC, "total", Answers.of(auditC, EN, 4, 2, 1)).value()).isEqualTo(7);
    // an answer given before the first one was changed to "never" counts nothing
    assertThat(scored(auditC, "total", Answers.of(auditC, EN, 0, 3, 4)).value()).isZero();
  }

  @Test
  void any_yes_to_the_asq_is_positive_and_so_is_declining() {
    assertThat(Answers.of(asq, EN, 0, 0, 0, 0).positiveSafetyItems()).isEmpty();
    assertThat(Answers.of(asq, EN, 0, 0, 0, 1).positiveSafetyItems()).hasSize(1);
    assertThat(Answers.of(asq, EN, 0, 0, 0).declining(asq.item(4).id()).positiveSafetyItems())
        .extracting(SafetyItem::item)
        .containsExactly(asq.item(4).id());
    ItemId now = asq.unscoredItems().getFirst().id();
    assertThat(asq.isPositive(now, 1)).isTrue();
    assertThat(asq.score(Answers.of(asq, EN, 1, 1, 1, 1))).isInstanceOf(NotScorable.class);
  }

  private static Scored scored(Instrument instrument, String scale, Answers answers) {
    return (Scored) instrument.score(answers, scale);
  }
}
