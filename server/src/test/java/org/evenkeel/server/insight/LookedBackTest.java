package org.evenkeel.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.fairness.Share;
import org.evenkeel.server.insight.LookedBack.Turned;
import org.junit.jupiter.api.Test;

class LookedBackTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final List<Integer> BUDGETS = List.of(365, 180, 90, 30);

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

  private static Optional<Integer> suggested(LookedBack back, int now) {
    return back.anotherBudget(BUDGETS, now, DAY.minusDays(1));
  }

  @Test
  void a_note_during_a_hard_time_or_two_weeks_before_was_right() {
    LookedBack back =
        LookedBack.at(
            List.of(noted(0, Optional.empty()), noted(40, Optional.empty())),
            List.of(hard(14, 20)));
    assertThat(back.count(Turned.RIGHT)).isOne();
    assertThat(back.count(Turned.NOT_SAID)).isOne();
    assertThat(back.missed()).isEmpty();
  }

  @Test
  void a_note_fifteen_days_before_is_too_early_to_count() {
    HardTime time = hard(15, 20);
    LookedBack back = LookedBack.at(List.of(noted(0, Optional.empty())), List.of(time));
    assertThat(back.missed()).containsExactly(time);
  }

  @Test
  void a_note_during_a_hard_time_is_right_even_where_it_was_called_nothing_before() {
    LookedBack back = LookedBack.at(List.of(noted(0, Optional.of(Fit.NO))), List.of(hard(0, 3)));
    assertThat(back.count(Turned.RIGHT)).isOne();
  }

  @Test
  void two_notes_about_nothing_speak_for_fewer_and_never_choose_by_themselves() {
    Insight one = noted(0, Optional.of(Fit.NO));
    Insight two = noted(20, Optional.of(Fit.NO));
    assertThat(suggested(LookedBack.at(List.of(one), List.of()), 90)).isEmpty();
    assertThat(suggested(LookedBack.at(List.of(two, one), List.of()), 90)).contains(180);
    assertThat(suggested(LookedBack.at(List.of(two, one), List.of()), 365)).isEmpty();
  }

  @Test
  void what_was_said_before_the_last_choice_speaks_for_no_other() {
    LookedBack back =
        LookedBack.at(
            List.of(noted(20, Optional.of(Fit.NO)), noted(0, Optional.of(Fit.NO))), List.of());
    assertThat(back.anotherBudget(BUDGETS, 90, DAY.plusDays(20))).isEmpty();
  }

  @Test
  void a_hard_time_without_a_note_speaks_for_more_unless_notes_were_about_nothing() {
    assertThat(suggested(LookedBack.at(List.of(), List.of(hard(40, 50))), 365)).contains(180);
    assertThat(
            suggested(
                LookedBack.at(List.of(noted(0, Optional.of(Fit.NO))), List.of(hard(40, 50))), 365))
        .isEmpty();
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
