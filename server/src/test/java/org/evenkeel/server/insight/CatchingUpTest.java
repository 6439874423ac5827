package org.evenkeel.server.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.earlywarning.LookBack;
import org.evenkeel.earlywarning.Outcome;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.NotShared;
import org.evenkeel.server.consent.RestingRecords;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Days of a made-up signal in the far future, so that only these tests decide when they are over.
@HouseTest
@RecordApplicationEvents
class CatchingUpTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate FIRST = LocalDate.of(2076, 9, 1);

  @Autowired SmallWorld world;
  @Autowired Record record;
  @Autowired CatchingUp catchingUp;
  @Autowired Insights insights;
  @Autowired Stories stories;
  @Autowired Choices choices;
  @Autowired Signals signals;
  @Autowired Watching watching;
  @Autowired KeptStates states;
  @Autowired CareAccesses accesses;
  @Autowired RestingRecords resting;
  @Autowired ApplicationEvents events;

  Account account;
  PersonId ada;
  CareAccess own;

  @BeforeEach
  void ada() {
    account = world.person("Ada");
    ada = account.person().orElseThrow();
    own = accesses.own(world.principal(account));
  }

  /// 28 days around 4, then days at 2.
  private static double mood(int day) {
    return day < 28 ? new double[] {4, 4, 5, 3}[day % 4] : 2;
  }

  @Test
  void days_that_stand_out_are_noticed_once_with_their_basis() {
    kept(0, 40);
    catchUpOn(40);

    Insight insight = only();
    LookBack judge = judge(0, 40);
    assertThat(insight.firstAlarm()).isEqualTo(judge.runs().getFirst().firstAlarm());
    assertThat(insight.since()).isEqualTo(FIRST.plusDays(28));
    assertThat(insight.why().usualMean()).isEqualTo(4.0);
    assertThat(insight.why().usualDays()).isEqualTo(28);
    assertThat(insight.why().usualFrom()).isEqualTo(FIRST);
    assertThat(insight.why().usualTo()).isEqualTo(FIRST.plusDays(27));
    assertThat(insight.why().falseAlarmShare()).isBetween(0.03, 0.3);
    assertThat(insight.why().rightShare())
        .as("sens .683, spec .737, 10 in 100")
        .isCloseTo(0.2239, org.assertj.core.data.Offset.offset(1e-4));
    assertThat(raised()).containsExactly(new InsightRaised(ada, "mood", insight.firstAlarm()));
  }

  @Test
  void fed_day_by_day_it_notices_what_it_notices_all_at_once() {
    for (int day = 0; day < 40; day++) {
      kept(day, day + 1);
      catchUpOn(day + 1);
    }
    assertThat(only().firstAlarm()).isEqualTo(judge(0, 40).runs().getFirst().firstAlarm());
    assertThat(raised()).hasSize(1);
    Sentinel sentinel = choices.sentinel(ada, Signal.MOOD).orElseThrow();
    assertThat(states.find(ada, "mood", sentinel).orElseThrow().state().toValues())
        .containsExactly(judge(0, 40).latest().orElseThrow().toValues());
  }

  @Test
  void looking_again_tells_nobody_twice() {
    kept(0, 40);
    catchUpOn(40);
    kept(0, 40);
    catchUpOn(40);
    assertThat(raised()).hasSize(1);
  }

  @Test
  void while_a_record_rests_nothing_is_worked_out_and_afterwards_all_of_it_is() {
    resting.begin(ada, Instant.now());
    kept(0, 40);
    catchUpOn(40);
    assertThat(raised()).isEmpty();
    Sentinel sentinel = choices.sentinel(ada, Signal.MOOD).orElseThrow();
    assertThat(states.find(ada, "mood", sentinel)).isEmpty();
    resting.lift(ada, Instant.now());
    catchUpOn(41);
    assertThat(only().firstAlarm()).isEqualTo(judge(0, 40).runs().getFirst().firstAlarm());
  }

  @Test
  void a_day_that_is_not_over_is_left_alone() {
    kept(0, 41);
    catchUpOn(20);
    Sentinel sentinel = choices.sentinel(ada, Signal.MOOD).orElseThrow();
    assertThat(states.find(ada, "mood", sentinel).orElseThrow().through())
        .isEqualTo(FIRST.plusDays(19));
  }

  @Test
  void an_older_day_that_arrives_late_is_looked_at_again_and_a_false_insight_taken_back() {
    IntStream.range(28, 40).forEach(day -> keep(day, mood(day)));
    kept(0, 20);
    catchUpOn(40);
    assertThat(insights.of(own))
        .as("32 answered days, the usual learned half from low ones")
        .isEmpty();
    kept(20, 28);
    catchUpOn(40);
    assertThat(only().since()).isEqualTo(FIRST.plusDays(28));
  }

  @Test
  void what_the_record_no_longer_shows_is_taken_back_but_not_once_answered() {
    kept(0, 40);
    catchUpOn(40);
    record.remove(ada, IntStream.range(28, 40).mapToObj(this::observation).toList());
    catchUpOn(40);
    assertThat(insights.of(own)).isEmpty();

    kept(28, 40);
    catchUpOn(40);
    insights.answer(ada, only().id(), Fit.NO, Instant.EPOCH);
    record.remove(ada, IntStream.range(28, 40).mapToObj(this::observation).toList());
    catchUpOn(40);
    assertThat(only().fit()).contains(Fit.NO);
  }

  @Test
  void what_is_found_only_in_looking_back_is_kept_and_told_to_nobody() {
    kept(0, 40);
    IntStream.range(40, 70).forEach(day -> keep(day, 5));
    catchUpOn(70);
    assertThat(insights.of(own)).isNotEmpty();
    assertThat(raised()).isEmpty();
  }

  @Test
  void a_signal_switched_off_is_not_watched() {
    kept(0, 40);
    watching.choose(ada, Signal.MOOD, Watched.OFF, day(40));
    catchUpOn(40);
    assertThat(insights.of(own)).isEmpty();
    assertThat(story(40).warning()).isEmpty();
  }

  @Test
  void a_signal_of_which_neither_end_is_better_is_watched_only_when_the_person_says_so() {
    IntStream.range(0, 28).forEach(day -> keep(Signal.SLEEP_HOURS, day, 7 + day % 2));
    IntStream.range(28, 40).forEach(day -> keep(Signal.SLEEP_HOURS, day, 3));
    catchUpOn(40);
    assertThat(insights.of(own)).isEmpty();
    watching.choose(ada, Signal.SLEEP_HOURS, Watched.LOWER, day(40));
    catchUpOn(40);
    assertThat(only().signal()).isEqualTo("sleep-hours");
  }

  @Test
  void more_false_alarms_allowed_means_noticed_earlier() {
    kept(0, 40);
    watching.allow(ada, FalseAlarmBudget.atMostOneIn(30), day(40));
    catchUpOn(40);
    Sentinel wide = sentinel().withBudget(Choices.budget(30, 2));
    assertThat(only().firstAlarm())
        .isEqualTo(wide.over(days(0, 40)).runs().getFirst().firstAlarm())
        .isBefore(
            sentinel()
                .withBudget(Choices.budget(365, 2))
                .over(days(0, 40))
                .runs()
                .getFirst()
                .firstAlarm());
  }

  @Test
  void the_more_is_watched_the_wider_each_limit_and_the_budget_is_the_persons() {
    IntStream.range(0, 40).forEach(day -> keep(day, 4 + day % 2));
    catchUpOn(40);
    double two = limit(Signal.MOOD);
    IntStream.range(0, 40).forEach(day -> keep(Signal.ENERGY, day, 3 + day % 2));
    IntStream.range(0, 40).forEach(day -> keep(Signal.SLEEP_QUALITY, day, 3 + day % 2));
    keep(40, 4);
    catchUpOn(41);
    assertThat(two).isEqualTo(Choices.budget(90, 2).limitFor(28).limitWidth());
    assertThat(limit(Signal.MOOD))
        .as("mood, energy, sleep, all in one, ups and downs")
        .isEqualTo(Choices.budget(90, 5).limitFor(28).limitWidth())
        .isGreaterThan(two);
  }

  private double limit(Signal signal) {
    return choices.sentinel(ada, signal).orElseThrow().limitWidth();
  }

  @Test
  void days_that_begin_to_jump_are_noticed_though_their_level_stays() {
    IntStream.range(0, 30).forEach(day -> keep(day, 3 + (day % 4) / 2));
    IntStream.range(30, 60).forEach(day -> keep(day, day % 2 == 0 ? 5 : 2));
    catchUpOn(60);
    assertThat(insights.of(own))
        .filteredOn(one -> one.signal().equals(CheckInCharts.UPS_AND_DOWNS.name()))
        .hasSize(1)
        .first()
        .matches(one -> !one.firstAlarm().isBefore(FIRST.plusDays(30)));
    assertThat(
            stories
                .of(own, CheckInCharts.UPS_AND_DOWNS, FIRST, FIRST.plusDays(59))
                .warning()
                .orElseThrow()
                .runs())
        .hasSize(1);
  }

  @Test
  void mood_energy_and_sleep_that_sink_together_are_noticed_in_one() {
    for (Signal signal : CheckInCharts.PARTS) {
      IntStream.range(0, 28).forEach(day -> keep(signal, day, mood(day)));
      IntStream.range(28, 40).forEach(day -> keep(signal, day, 3));
    }
    catchUpOn(40);
    assertThat(insights.of(own))
        .extracting(Insight::signal)
        .contains(CheckInCharts.TOGETHER.name());
    watching.choose(ada, Signal.ENERGY, Watched.OFF, day(40));
    watching.choose(ada, Signal.SLEEP_QUALITY, Watched.OFF, day(40));
    catchUpOn(40);
    assertThat(signals.of(own))
        .as("of one alone there is none")
        .doesNotContain(CheckInCharts.TOGETHER);
  }

  @Test
  void a_new_usual_is_learned_from_the_day_agreed() {
    kept(0, 75);
    catchUpOn(40);
    watching.learnAnew(ada, Signal.MOOD, FIRST.plusDays(40), day(40));
    catchUpOn(75);
    Story.Warning warning = story(74).warning().orElseThrow();
    assertThat(warning.usual().orElseThrow().from()).isEqualTo(FIRST.plusDays(40));
    assertThat(warning.usual().orElseThrow().mean()).isEqualTo(2.0);
    assertThat(warning.now()).isInstanceOf(Outcome.Usual.class);
    assertThat(warning.runs()).as("what was noticed before stays").hasSize(1);
  }

  @Test
  void the_story_says_how_far_the_learning_has_come() {
    kept(0, 12);
    assertThat(story(11).warning().orElseThrow().now()).isEqualTo(new Outcome.Learning(12, 28));
  }

  @Test
  void a_clinician_without_shared_insights_sees_the_days_and_no_warning() {
    kept(0, 40);
    CareAccess house = accesses.understanding(ada);
    Story story = stories.of(house, Signal.MOOD, FIRST, FIRST.plusDays(39));
    assertThat(story.days()).hasSize(40);
    assertThat(story.warning()).isEmpty();
    assertThatThrownBy(() -> insights.of(house)).isInstanceOf(NotShared.class);
  }

  @Test
  void a_column_of_a_diary_is_watched_like_any_other() {
    Signal restless = new Signal("diary:restless", 1, 7, Signal.Better.LOWER, DataKind.DIARY);
    IntStream.range(0, 28).forEach(day -> keep(restless, day, 2 + day % 2));
    IntStream.range(28, 40).forEach(day -> keep(restless, day, 6));
    catchUpOn(40);
    assertThat(only().worseWhen()).isEqualTo(WorseWhen.HIGHER);
  }

  @Test
  void questionnaires_are_not_watched_day_by_day() {
    Signal total = new Signal("phq-9", 0, 27, Signal.Better.LOWER, DataKind.QUESTIONNAIRES);
    IntStream.range(0, 40).forEach(day -> keep(total, day, day < 28 ? 5 + day % 2 : 20));
    catchUpOn(40);
    assertThat(insights.of(own)).isEmpty();
  }

  private void kept(int from, int before) {
    record.keep(ada, IntStream.range(from, before).mapToObj(this::observation).toList());
  }

  private Observation observation(int day) {
    return observation(Signal.MOOD, day, mood(day));
  }

  private void keep(int day, double value) {
    keep(Signal.MOOD, day, value);
  }

  private void keep(Signal signal, int day, double value) {
    record.keep(ada, List.of(observation(signal, day, value)));
  }

  private Observation observation(Signal signal, int day, double value) {
    return new Observation(
        new UUID(ada.value().getMostSignificantBits(), day),
        signal,
        value,
        day(day).plus(Duration.ofHours(12)),
        LONDON,
        ZoneKnown.TOLD,
        new Source("test", ada.value()));
  }

  private static Instant day(int day) {
    return FIRST.plusDays(day).atStartOfDay(LONDON).toInstant();
  }

  /// Everything that is due once this many days are over.
  private void catchUpOn(int days) {
    boolean more = true;
    while (more) {
      more = catchingUp.next(ada, day(days));
    }
  }

  private Insight only() {
    List<Insight> all = insights.of(own);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private List<InsightRaised> raised() {
    return events.stream(InsightRaised.class).filter(one -> one.person().equals(ada)).toList();
  }

  private Story story(int lastDay) {
    return stories.of(own, Signal.MOOD, FIRST, FIRST.plusDays(lastDay));
  }

  /// Mood and its ups and downs share the budget.
  private static Sentinel sentinel() {
    return Sentinel.on(new ScaleRange(1, 5), WorseWhen.LOWER).withBudget(Choices.budget(90, 2));
  }

  private static LookBack judge(int from, int before) {
    return sentinel().over(days(from, before));
  }

  private static List<DayMean> days(int from, int before) {
    return IntStream.range(from, before)
        .mapToObj(day -> new DayMean(FIRST.plusDays(day), mood(day), 1))
        .toList();
  }
}
