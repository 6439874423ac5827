package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.TheHouseItself;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.DutyPage.Why;
import org.evenkeel.server.safety.FollowUpQuestions.Answer;
import org.evenkeel.server.safety.Shift.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SafetyHouse
class OpeningACaseTest {
  @Autowired OpeningACase opening;
  @Autowired TakingACase taking;
  @Autowired BeingInTouch beingInTouch;
  @Autowired LoweringATier lowering;
  @Autowired ClosingACase closing;
  @Autowired ReviewingAClock reviewing;
  @Autowired Ladder ladder;
  @Autowired FollowUps followUps;
  @Autowired Cases cases;
  @Autowired Pager pager;
  @Autowired SmallWorld world;
  @Autowired HandClock clock;
  @Autowired Duty duty;
  @Autowired org.evenkeel.server.identity.CareRelationships relationships;

  Account mina;
  Account bea;
  PersonId ada;

  @BeforeEach
  void morning() {
    duty.afresh();
    mina = duty.clinician("Mina Haddad", Part.DUTY, "08:00", "20:00");
    bea = duty.clinician("Bea Novak", Part.SECOND, "08:00", "20:00");
    ada = world.person("Ada Okafor").person().orElseThrow();
  }

  @Test
  void the_same_answer_arriving_twice_opens_one_case_with_one_reason() {
    Reason answer = item(1);
    assertThat(opened(answer)).isEqualTo(opened(answer));
    assertThat(cases.of(ada)).hasSize(1);
    assertThat(cases.reasons(found().id())).hasSize(1);
  }

  @Test
  void a_further_answer_is_added_to_the_open_case() {
    CaseId first = opened(item(1));
    assertThat(opened(item(2))).isEqualTo(first);
    assertThat(cases.reasons(first)).hasSize(2);
  }

  @Test
  void whoever_has_the_case_hears_of_a_further_answer() {
    CaseId id = opened(item(1));
    taking.take(id, mina, clock.instant());
    opened(item(1));
    assertThat(pager.waitingFor(mina.id())).extracting(DutyPage::why).containsExactly(Why.MORE);
  }

  @Test
  void answers_at_the_same_moment_open_one_case() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8, TheHouseItself::thread)) {
      List<Callable<CaseId>> answers = java.util.Collections.nCopies(8, () -> opened(item(1)));
      for (Future<CaseId> answer : threads.invokeAll(answers)) {
        answer.get();
      }
    }
    assertThat(cases.of(ada)).hasSize(1);
    assertThat(cases.reasons(found().id())).hasSize(8);
  }

  @Test
  void a_positive_item_is_moderate_whatever_its_code_and_how_many() {
    opened(item(1));
    opened(item(2));
    opened(item(3));
    assertThat(found().tier()).isEqualTo(Tier.MODERATE);
  }

  @Test
  void not_safe_or_not_sure_raises_to_high_and_begins_a_new_climb() {
    CaseId id = opened(item(1));
    taking.take(id, mina, clock.instant());
    opened(new Reason.NotSafe(UUID.randomUUID()));
    assertThat(found().tier()).isEqualTo(Tier.HIGH);
    assertThat(found().run()).isEqualTo(2);
    assertThat(found().waits()).isTrue();
    assertThat(found().owner()).contains(mina.id());
    assertThat(found().due()).contains(clock.instant().plus(Duration.ofMinutes(30)));
  }

  @Test
  void thoughts_at_this_moment_are_high_and_a_no_opens_nothing() {
    assertThat(opening.because(ada, followUp(1, Answer.NO), clock.instant())).isEmpty();
    assertThat(opened(followUp(5, Answer.YES))).isEqualTo(found().id());
    assertThat(found().tier()).isEqualTo(Tier.HIGH);
  }

  @Test
  void rather_not_say_counts_as_a_reason_and_never_as_a_no() {
    opened(followUp(2, Answer.RATHER_NOT_SAY));
    assertThat(found().tier()).isEqualTo(Tier.MODERATE);
  }

  @Test
  void a_later_answer_that_calls_for_less_lowers_nothing() {
    opened(new Reason.NotSafe(UUID.randomUUID()));
    opened(item(1));
    assertThat(found().tier()).isEqualTo(Tier.HIGH);
  }

  @Test
  void of_two_who_take_a_case_at_once_one_has_it() throws Exception {
    CaseId id = opened(item(1));
    try (var threads = Executors.newFixedThreadPool(2, TheHouseItself::thread)) {
      var results =
          threads.invokeAll(
              List.of(
                  () -> taking.take(id, mina, clock.instant()),
                  () -> taking.take(id, bea, clock.instant())));
      long mine = 0;
      for (var result : results) {
        mine += result.get() instanceof TakingACase.Result.Yours ? 1 : 0;
      }
      assertThat(mine).isEqualTo(1);
    }
  }

  @Test
  void taking_a_case_that_is_closed_says_so() {
    CaseId id = closed();
    assertThat(taking.take(id, bea, clock.instant())).isEqualTo(new TakingACase.Result.Over());
  }

  @Test
  void whoever_takes_a_case_may_open_the_record_until_its_follow_up_is_done() {
    CaseId id = closed();
    assertThat(relationships.exists(mina.id(), ada)).isTrue();
    FollowUp next = followUps.of(ada).getFirst();
    followUps.done(next, true, clock.instant());
    assertThat(relationships.exists(mina.id(), ada)).isFalse();
    assertThat(cases.find(id).orElseThrow().open()).isFalse();
  }

  @Test
  void handing_over_pages_the_other_one_and_starts_the_ladder_but_keeps_the_clock() {
    CaseId id = opened(item(1));
    taking.take(id, mina, clock.instant());
    var due = found().due();
    clock.pass(Duration.ofMinutes(10));
    assertThat(taking.handOver(id, mina, bea.id(), clock.instant())).isTrue();
    assertThat(found().waits()).isTrue();
    assertThat(found().owner()).contains(bea.id());
    assertThat(found().due()).isEqualTo(due);
    assertThat(pager.waitingFor(bea.id())).extracting(DutyPage::why).contains(Why.HANDED_OVER);
  }

  @Test
  void a_case_is_not_handed_to_a_person_in_care() {
    CaseId id = opened(item(1));
    assertThat(taking.handOver(id, mina, world.person("Bilal").id(), clock.instant())).isFalse();
  }

  @Test
  void a_call_that_reaches_nobody_is_tried_again_after_15_and_45_minutes() {
    CaseId id = opened(item(1));
    taking.take(id, mina, clock.instant());
    var first = clock.instant();
    beingInTouch.tried(id, mina, Way.PHONE, false, "", first);
    assertThat(found().tryAgainAt()).contains(first.plus(Duration.ofMinutes(15)));
    clock.pass(Duration.ofMinutes(16));
    beingInTouch.tried(id, mina, Way.PHONE, false, "", clock.instant());
    assertThat(found().tryAgainAt()).contains(first.plus(Duration.ofMinutes(45)));
    clock.pass(Duration.ofMinutes(30));
    beingInTouch.tried(id, mina, Way.PHONE, false, "", clock.instant());
    assertThat(found().tryAgainAt()).isEmpty();
  }

  @Test
  void being_in_touch_stops_the_clock() {
    CaseId id = opened(item(1));
    taking.take(id, mina, clock.instant());
    beingInTouch.tried(id, mina, Way.PHONE, true, "She is at her sister’s.", clock.instant());
    clock.pass(Duration.ofHours(3));
    ladder.deadline(new Alarm(id, 1, 0), clock.instant());
    assertThat(found().missedAt()).isEmpty();
  }

  @Test
  void one_person_alone_cannot_lower_a_tier() {
    CaseId id = opened(new Reason.NotSafe(UUID.randomUUID()));
    assertThat(lowering.ask(id, mina, Tier.MODERATE, "Spoke for an hour.", clock.instant()))
        .isEqualTo(LoweringATier.Result.DONE);
    assertThat(lowering.answer(id, mina, true, clock.instant()))
        .isEqualTo(LoweringATier.Result.NEEDS_SOMEBODY_ELSE);
    assertThat(found().tier()).isEqualTo(Tier.HIGH);
    assertThat(lowering.answer(id, bea, true, clock.instant()))
        .isEqualTo(LoweringATier.Result.DONE);
    assertThat(found().tier()).isEqualTo(Tier.MODERATE);
  }

  @Test
  void a_refused_lowering_leaves_the_tier() {
    CaseId id = opened(new Reason.NotSafe(UUID.randomUUID()));
    lowering.ask(id, mina, Tier.LOW, "A slip.", clock.instant());
    lowering.answer(id, bea, false, clock.instant());
    assertThat(found().tier()).isEqualTo(Tier.HIGH);
    assertThat(lowering.asked(found())).isEmpty();
  }

  @Test
  void a_tier_is_not_lowered_to_a_higher_one_nor_asked_twice() {
    CaseId id = opened(item(1));
    assertThat(lowering.ask(id, mina, Tier.HIGH, "?", clock.instant()))
        .isEqualTo(LoweringATier.Result.NOT_LOWER);
    lowering.ask(id, mina, Tier.LOW, "Spoke.", clock.instant());
    assertThat(lowering.ask(id, bea, Tier.LOW, "Spoke too.", clock.instant()))
        .isEqualTo(LoweringATier.Result.ASKED_ALREADY);
  }

  @Test
  void a_case_closes_with_an_outcome_and_a_contact_between_24_and_72_hours_later() {
    CaseId id = reached();
    assertThat(close(id, Outcome.SAFE_WITH_PLAN, 23))
        .isEqualTo(ClosingACase.Result.FOLLOW_UP_OUT_OF_TIME);
    assertThat(close(id, Outcome.SAFE_WITH_PLAN, 73))
        .isEqualTo(ClosingACase.Result.FOLLOW_UP_OUT_OF_TIME);
    assertThat(close(id, Outcome.SAFE_WITH_PLAN, 24)).isEqualTo(ClosingACase.Result.CLOSED);
    assertThat(followUps.of(ada))
        .extracting(FollowUp::at)
        .containsExactly(clock.instant().plus(Duration.ofHours(24)));
    assertThat(close(id, Outcome.SAFE_WITH_PLAN, 48)).isEqualTo(ClosingACase.Result.OVER);
  }

  @Test
  void a_case_that_nobody_took_does_not_close() {
    assertThat(close(opened(item(1)), Outcome.NOT_MEANT, 48))
        .isEqualTo(ClosingACase.Result.NOT_TAKEN);
  }

  @Test
  void somebody_who_was_not_reached_is_not_called_safe() {
    CaseId id = opened(item(1));
    taking.take(id, mina, clock.instant());
    assertThat(close(id, Outcome.SAFE_WITH_PLAN, 48)).isEqualTo(ClosingACase.Result.NOT_REACHED);
    assertThat(close(id, Outcome.NOT_REACHED, 48)).isEqualTo(ClosingACase.Result.CLOSED);
  }

  @Test
  void a_lowering_that_waits_is_answered_before_the_case_closes() {
    CaseId id = reached();
    lowering.ask(id, mina, Tier.LOW, "Spoke.", clock.instant());
    assertThat(close(id, Outcome.SAFE_WITH_PLAN, 48)).isEqualTo(ClosingACase.Result.LOWERING_OPEN);
  }

  @Test
  void a_new_answer_within_seven_days_reopens_the_case() {
    CaseId id = closed();
    clock.pass(Duration.ofDays(2));
    assertThat(opened(item(1))).isEqualTo(id);
    assertThat(found().waits()).isTrue();
    assertThat(found().run()).isEqualTo(2);
  }

  @Test
  void a_new_answer_after_a_week_opens_a_new_case() {
    CaseId id = closed();
    clock.pass(Duration.ofDays(8));
    assertThat(opened(item(1))).isNotEqualTo(id);
    assertThat(cases.of(ada)).hasSize(2);
  }

  @Test
  void the_answer_of_a_closed_case_arriving_again_reopens_nothing() {
    Reason answer = item(1);
    CaseId id = opened(answer);
    taking.take(id, mina, clock.instant());
    beingInTouch.tried(id, mina, Way.PHONE, true, "", clock.instant());
    close(id, Outcome.SAFE_WITH_PLAN, 48);
    opened(answer);
    assertThat(cases.find(id).orElseThrow().open()).isFalse();
  }

  @Test
  void a_missed_clock_is_reviewed_by_somebody_else() {
    CaseId id = opened(item(1));
    taking.take(id, mina, clock.instant());
    clock.pass(Duration.ofMinutes(61));
    ladder.deadline(new Alarm(id, 1, 0), clock.instant());
    assertThat(cases.toReview()).extracting(CrisisCase::id).contains(id);
    assertThat(reviewing.review(id, mina, "", clock.instant())).isFalse();
    assertThat(
            reviewing.review(
                id, bea, "Two cases at once; a second is rostered now.", clock.instant()))
        .isTrue();
    assertThat(cases.toReview()).extracting(CrisisCase::id).doesNotContain(id);
  }

  @Test
  void an_answer_from_long_ago_that_arrives_now_starts_its_clock_now() {
    opening.because(ada, item(1), clock.instant().minus(Duration.ofHours(10)));
    assertThat(found().openedAt()).isEqualTo(clock.instant());
    assertThat(found().due()).contains(clock.instant().plus(Duration.ofHours(1)));
    assertThat(cases.reasons(found().id()).getFirst().at())
        .isEqualTo(clock.instant().minus(Duration.ofHours(10)));
  }

  private CaseId closed() {
    CaseId id = reached();
    assertThat(close(id, Outcome.SAFE_WITH_PLAN, 48)).isEqualTo(ClosingACase.Result.CLOSED);
    return id;
  }

  private CaseId reached() {
    CaseId id = opened(item(1));
    taking.take(id, mina, clock.instant());
    beingInTouch.tried(id, mina, Way.PHONE, true, "", clock.instant());
    return id;
  }

  private ClosingACase.Result close(CaseId id, Outcome outcome, int hours) {
    FollowUp next =
        new FollowUp(
            UUID.randomUUID(),
            ada,
            java.util.Optional.of(id),
            clock.instant().plus(Duration.ofHours(hours)),
            Way.PHONE,
            mina.id(),
            java.util.Optional.empty());
    return closing.close(id, mina, outcome, "Agreed a plan.", next, clock.instant());
  }

  private CaseId opened(Reason reason) {
    return opening.because(ada, reason, clock.instant()).orElseThrow();
  }

  private CrisisCase found() {
    return cases.openOf(ada).orElseThrow();
  }

  private static Reason item(int code) {
    return new Reason.SafetyItem(UUID.randomUUID(), "phq-9", 9, code);
  }

  private static Reason followUp(int question, Answer answer) {
    return new Reason.FollowUpAnswer(UUID.randomUUID(), question, answer);
  }
}
