package org.evenkeel.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.earlywarning.AlarmRun;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.earlywarning.LookBack;
import org.evenkeel.earlywarning.Reckoning;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.SentinelState;
import org.evenkeel.earlywarning.Tuning;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.fairness.Share;
import org.evenkeel.server.insight.LookedBack.Seen;
import org.evenkeel.server.insight.LookedBack.Turned;
import org.junit.jupiter.api.Test;

class LookedBackTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

  private static Insight noted(int day, Optional<Fit> fit) {
    LocalDate alarm = DAY.plusDays(day);
    return new Insight(
        InsightId.random(),
        "mood",
        WorseWhen.LOWER,
        alarm.minusDays(9),
        alarm,
        Instant.EPOCH,
        new Insight.Why(1.4, 1.1, 3.7, .5, 28, DAY.minusDays(90), DAY.minusDays(60), .08, .1, .22),
        fit);
  }

  private static HardTime hard(int from, int to) {
    return new HardTime(UUID.randomUUID(), DAY.plusDays(from), DAY.plusDays(to));
  }

  /// A chart that watched from day −40 to day 60, with one alarm a note.
  private static LookedBack back(List<Insight> notes, HardTime... times) {
    return back(notes, -40, times);
  }

  private static LookedBack back(List<Insight> notes, int watchedFrom, HardTime... times) {
    SentinelState state =
        Sentinel.on(new ScaleRange(1, 5), WorseWhen.LOWER)
            .beginWithUsual(days(watchedFrom - 28, watchedFrom));
    LookBack chart =
        new LookBack(
            LookBack.of(state, days(watchedFrom, 60)).days(),
            notes.stream()
                .map(note -> new AlarmRun(note.since(), note.firstAlarm(), note.firstAlarm(), 1))
                .toList());
    List<HardTime> all = List.of(times);
    return LookedBack.at(
        notes, all, Map.of("mood", Reckoning.of(chart, all.stream().map(HardTime::span).toList())));
  }

  private static List<DayMean> days(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(day -> new DayMean(DAY.plusDays(day), 3 + Math.floorMod(day, 2), 1))
        .toList();
  }

  private static Tuning tuning(LookedBack back, int now) {
    return back.tuning(FalseAlarmBudget.atMostOneIn(now), DAY.minusDays(1));
  }

  private static Insight nothing(int day) {
    return noted(day, Optional.of(Fit.NO));
  }

  @Test
  void a_note_during_a_hard_time_or_two_weeks_before_was_right() {
    LookedBack back =
        back(List.of(noted(40, Optional.empty()), noted(0, Optional.empty())), hard(14, 20));
    assertThat(back.count(Turned.RIGHT)).isOne();
    assertThat(back.count(Turned.NOT_SAID)).isOne();
    assertThat(back.count(Seen.MISSED)).isZero();
  }

  @Test
  void a_note_fifteen_days_before_is_too_early_to_count() {
    assertThat(back(List.of(noted(0, Optional.empty())), hard(15, 20)).count(Seen.MISSED)).isOne();
  }

  @Test
  void a_note_during_a_hard_time_is_right_even_where_it_was_called_nothing_before() {
    assertThat(back(List.of(nothing(0)), hard(0, 3)).count(Turned.RIGHT)).isOne();
  }

  @Test
  void a_hard_time_before_anything_was_watched_is_not_missed() {
    LookedBack back = back(List.of(), 40, hard(0, 10));
    assertThat(back.count(Seen.NOT_WATCHED)).isOne();
    assertThat(back.count(Seen.MISSED)).isZero();
    assertThat(tuning(back, 365)).isInstanceOf(Tuning.Keep.class);
  }

  @Test
  void three_notes_about_nothing_speak_for_fewer_and_never_choose_by_themselves() {
    assertThat(tuning(back(List.of(nothing(20), nothing(0))), 90)).isInstanceOf(Tuning.Keep.class);
    LookedBack three = back(List.of(nothing(40), nothing(20), nothing(0)));
    assertThat(tuning(three, 90))
        .isInstanceOfSatisfying(
            Tuning.Fewer.class, one -> assertThat(one.suggested().days()).isEqualTo(180));
    assertThat(tuning(three, 365)).isInstanceOf(Tuning.Keep.class);
  }

  @Test
  void what_was_said_before_the_last_choice_speaks_for_no_other() {
    LookedBack back = back(List.of(nothing(40), nothing(20), nothing(0)));
    assertThat(back.tuning(FalseAlarmBudget.atMostOneIn(90), DAY.plusDays(20)))
        .isInstanceOf(Tuning.Keep.class);
  }

  @Test
  void a_hard_time_without_a_note_speaks_for_more() {
    assertThat(tuning(back(List.of(), hard(40, 50)), 365))
        .isInstanceOfSatisfying(
            Tuning.More.class, one -> assertThat(one.suggested().days()).isEqualTo(180));
  }

  @Test
  void how_often_a_note_is_right_is_not_told_of_fewer_than_thirty_people() {
    assertThat(RightHere.of(new Share(9, 29))).isEqualTo(new RightHere.NotKnown(29));
  }

  /// Bayes by hand: .683·.2 / (.683·.2 + .263·.8) = .394.
  @Test
  void how_often_a_note_is_right_follows_the_base_rate_with_its_interval() {
    RightHere.Known known = (RightHere.Known) RightHere.of(new Share(20, 100));
    assertThat(known.right()).isBetween(.385, .395);
    assertThat(known.rightAtLeast()).isLessThan(known.right());
    assertThat(known.rightAtMost()).isGreaterThan(known.right());
  }
}
