package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Ada's mood is about 50 for 40 days, 90 from day 40 to 59, then 50 again to day 119; she was away
/// from day 80 to 99.
class ReckoningTest {

  private static final LookBack LOOK_BACK =
      Sentinel.on(Days.PERCENT, WorseWhen.HIGHER).over(days());

  private static List<DayMean> days() {
    List<DayMean> days = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      if (i < 80 || i >= 100) {
        double mean = i >= 40 && i < 60 ? 90 : 45 + i % 3 * 5;
        days.add(new DayMean(Days.day(i), mean, 1));
      }
    }
    return days;
  }

  @Test
  void an_alarm_shortly_before_or_in_a_hard_time_notices_it() {
    var reckoning = Reckoning.of(LOOK_BACK, List.of(new HardTime(Days.day(50), Days.day(58))));

    assertThat(LOOK_BACK.runs()).hasSize(1);
    assertThat(reckoning.noticed()).hasSize(1);
    assertThat(reckoning.right()).isEqualTo(LOOK_BACK.runs());
    assertThat(reckoning.falseAlarms()).isEmpty();
    assertThat(reckoning.falseAlarmsIn90Days()).isZero();
  }

  @Test
  void an_alarm_without_a_hard_time_is_false_and_a_hard_time_without_an_alarm_missed() {
    var quiet = new HardTime(Days.day(110), Days.day(112));
    var reckoning = Reckoning.of(LOOK_BACK, List.of(quiet), 2);

    assertThat(reckoning.missed()).containsExactly(quiet);
    assertThat(reckoning.falseAlarms()).hasSize(1);
    assertThat(reckoning.watchedDays()).isEqualTo(100 - 28);
    assertThat(reckoning.falseAlarmsIn90Days()).isEqualTo(90.0 / 72);
  }

  @Test
  void a_hard_time_nobody_watched_is_neither_noticed_nor_missed() {
    var away = new HardTime(Days.day(85), Days.day(90));
    var early = new HardTime(Days.day(5), Days.day(9));
    var reckoning = Reckoning.of(LOOK_BACK, List.of(away, early), 0);

    assertThat(reckoning.unwatched()).containsExactly(away, early);
    assertThat(reckoning.missed()).isEmpty();
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HardTime(Days.day(2), Days.day(1)))
        .withMessageContaining("it ends on its first day or later");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reckoning.of(LOOK_BACK, List.of(), -1))
        .withMessage("-1 days before a hard time were asked for; it is 0 or more");
  }

  @Test
  void three_useless_alarms_suggest_fewer_and_a_missed_time_more() {
    var budget = FalseAlarmBudget.atMostOneIn(90);
    var useless = List.of(Feedback.USEFUL, Feedback.NOT_USEFUL, Feedback.NOT_USEFUL);
    var three = List.of(Feedback.NOT_USEFUL, Feedback.NOT_USEFUL, Feedback.NOT_USEFUL);

    assertThat(Tuning.of(budget, useless, 0)).isEqualTo(new Tuning.Keep(budget));
    assertThat(Tuning.of(budget, three, 0))
        .isEqualTo(new Tuning.Fewer(budget, FalseAlarmBudget.atMostOneIn(180), 3));
    assertThat(Tuning.of(budget, three, 1))
        .isEqualTo(new Tuning.More(budget, FalseAlarmBudget.atMostOneIn(60), 1));
    assertThat(
            Tuning.of(
                budget.overSignals(2),
                List.of(Feedback.USEFUL, Feedback.USEFUL, Feedback.USEFUL),
                0))
        .isEqualTo(new Tuning.More(budget.overSignals(2), new FalseAlarmBudget(60, 2), 0));
  }

  @Test
  void the_ladder_ends() {
    var rarest = FalseAlarmBudget.atMostOneIn(365);
    var three = List.of(Feedback.NOT_USEFUL, Feedback.NOT_USEFUL, Feedback.NOT_USEFUL);

    assertThat(Tuning.of(rarest, three, 0)).isEqualTo(new Tuning.Keep(rarest));
    var oftenest = FalseAlarmBudget.atMostOneIn(30);
    assertThat(Tuning.of(oftenest, List.of(), 2)).isEqualTo(new Tuning.Keep(oftenest));
  }

  @Test
  void fewer_than_half_of_the_days_is_too_little_to_be_silent_on() {
    List<DayMean> seven =
        List.of(1, 3, 5, 7, 9, 11, 13).stream().map(i -> new DayMean(Days.day(i), 1, 1)).toList();

    assertThat(Coverage.of(seven, Days.day(13))).isEqualTo(new Coverage(7, 14));
    assertThat(Coverage.of(seven, Days.day(13)).isEnough()).isTrue();
    assertThat(Coverage.of(seven, Days.day(15)).isEnough()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Coverage(3, 2))
        .withMessage("3 of 2 days have answers; it is from none to all of at least one");
  }

  @Test
  void an_own_sign_counts_while_the_chart_is_silent() {
    LocalDate today = Days.day(10);
    OwnSign<String> post = OwnSign.of("post");
    OwnSign<String> calls = OwnSign.of("calls");
    var noticed =
        Noticed.on(
            today,
            new Outcome.Learning(3, 28),
            List.of(post, calls),
            Map.of(
                "post", List.of(Days.day(4), Days.day(10)),
                "calls", List.of(Days.day(3), Days.day(10))));

    assertThat(noticed.signs()).containsExactly(post);
    assertThat(noticed.asksForAttention()).isTrue();
    assertThat(
            Noticed.on(today, new Outcome.Learning(3, 28), List.of(post), Map.of())
                .asksForAttention())
        .isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OwnSign<>("x", 3, 2))
        .withMessage("The sign counts from 3 of 2 days; it takes 1 or more, of as many or more");
  }

  @Test
  void a_silent_list_of_signs_takes_nothing_from_the_chart() {
    var unusual = LOOK_BACK.days().get(55).outcome();

    assertThat(unusual).isInstanceOf(Outcome.Unusual.class);
    assertThat(Noticed.<String>on(Days.day(55), unusual, List.of(), Map.of()).asksForAttention())
        .isTrue();
  }
}
