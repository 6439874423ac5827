package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.earlywarning.Days.PERCENT;
import static org.evenkeel.earlywarning.Days.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SentinelTest {

  private static final Sentinel SENTINEL = Sentinel.on(PERCENT, WorseWhen.HIGHER);
  private static final double[] USUAL = Days.around50(28, 1);

  @Test
  void the_baseline_is_as_computed_by_hand() {
    // mean 50; deviations ±10 in turn: sum of squares 1400, sd = sqrt(1400/13); the products of 13
    // neighbours are −100 each: r1 = −1300/1400, corrected below 0, held at 0.
    double[] turns = alternating(14);
    var usual = usualAfter(SENTINEL.withBaselineDays(14), turns);

    assertThat(usual.mean()).isEqualTo(50);
    assertThat(usual.deviation()).isCloseTo(Math.sqrt(1400 / 13.0), within(1e-12));
    assertThat(usual.correlation()).isZero();
    assertThat(usual.days()).isEqualTo(14);
    assertThat(usual.from()).isEqualTo(day(0));
    assertThat(usual.to()).isEqualTo(day(13));
  }

  @Test
  void the_correlation_of_neighbouring_days_is_corrected_for_short_series() {
    // Seven days at 40, seven at 60: sum of squares 1400; 12 equal neighbours +100, one −100:
    // r1 = 1100/1400; r1 + (1 + 4·r1)/14 = 1.0816…, held at 0.8. With 28 days in four blocks:
    // squares 2800, 24 × 100 − 3 × 100 = 2100, r1 = .75, corrected .75 + 4/28 = .892…, held at .8.
    // Blocks of two: 28 days, 14 × 100 − 13 × 100 = 100, r1 = 1/28, corrected 1/28 + (1 + 4/28)/28.
    double[] pairs = new double[28];
    Arrays.setAll(pairs, i -> (i / 2) % 2 == 0 ? 40 : 60);

    assertThat(usualAfter(SENTINEL, blocks(28, 7)).correlation()).isEqualTo(0.8);
    assertThat(usualAfter(SENTINEL, pairs).correlation())
        .isCloseTo(1 / 28.0 + (1 + 4 / 28.0) / 28, within(1e-12));
  }

  @Test
  void statistic_and_limit_are_as_computed_by_hand() {
    // usual: mean 50, sd sqrt(2800/27), r = 0, nb = 28; then 70 and 60.
    var state = Days.after(SENTINEL.begin(), Days.of(alternating(28)));
    double sd = Math.sqrt(2800 / 27.0);
    var one = (SentinelState.Watching) state.next(new DayMean(day(28), 70, 1));
    var two = (SentinelState.Watching) one.next(new DayMean(day(29), 60, 1));

    assertThat(one.statistic()).isCloseTo(.1 * 20 / sd, within(1e-12));
    assertThat(one.limit())
        .isCloseTo(3 * Math.sqrt(.1 / 1.9 * (1 - .81) + .01 / 28), within(1e-12));
    assertThat(two.statistic()).isCloseTo(.1 * 10 / sd + .9 * .1 * 20 / sd, within(1e-12));
    assertThat(two.limit())
        .isCloseTo(3 * Math.sqrt(.1 / 1.9 * (1 - .6561) + .19 * .19 / 28), within(1e-12));
  }

  @Test
  void the_limit_widens_with_correlation_as_the_formula_says() {
    // r = .5, nb = 20, t = 3, worked out in full.
    double left = .9 * .9 * .9;
    double expected =
        Math.sqrt(.1 / 1.9 * (1 - left * left) * (1.45 / .55) + 3.0 / 20 * (1 - left) * (1 - left));

    assertThat(CorrectedEwma.spread(.5, 20, 3)).isCloseTo(expected, within(1e-15));
  }

  @Test
  void a_lasting_rise_is_noticed_and_the_day_it_began_is_named() {
    var days = new ArrayList<>(Days.of(USUAL));
    days.addAll(Days.from(28, constant(20, 65)));

    var outcome = Days.after(SENTINEL.begin(), days).outcome();

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Unusual.class,
            unusual -> {
              assertThat(unusual.since()).isEqualTo(day(28));
              assertThat(unusual.lastDays()).isEqualTo(20);
              assertThat(unusual.isNew()).isFalse();
              assertThat(unusual.firstAlarm()).isBetween(day(29), day(40));
            });
  }

  @Test
  void a_fall_is_noticed_where_lower_is_worse_and_only_there() {
    var days = new ArrayList<>(Days.of(USUAL));
    days.addAll(Days.from(28, constant(20, 35)));

    var lower = Days.after(Sentinel.on(PERCENT, WorseWhen.LOWER).begin(), days).outcome();
    var higher = Days.after(SENTINEL.begin(), days).outcome();

    assertThat(lower).isInstanceOf(Outcome.Unusual.class);
    assertThat(higher).isInstanceOf(Outcome.Usual.class);
  }

  @Test
  void nothing_is_said_before_28_answered_days_even_when_14_make_the_usual() {
    var early = SENTINEL.withBaselineDays(14);
    var steep = new ArrayList<>(Days.of(alternating(14)));
    steep.addAll(Days.from(14, constant(15, 100)));
    var lookBack = early.over(steep);

    assertThat(lookBack.days().subList(0, 28))
        .extracting(LookBack.Day::outcome)
        .allMatch(Outcome.Learning.class::isInstance);
    assertThat(lookBack.days().get(20).outcome()).isEqualTo(new Outcome.Learning(21, 28));
    assertThat(lookBack.days().get(28).outcome()).isInstanceOf(Outcome.Unusual.class);
  }

  @Test
  void before_any_day_it_says_how_many_are_needed() {
    assertThat(SENTINEL.begin().outcome()).isEqualTo(new Outcome.Learning(0, 28));
    assertThat(SENTINEL.withBaselineDays(56).begin().next(new DayMean(day(0), 50, 1)).outcome())
        .isEqualTo(new Outcome.Learning(1, 56));
  }

  @Test
  void a_gap_carries_no_value_and_multiplies_nothing() {
    var together = Days.after(watching(), Days.from(28, 60, 62, 64));
    var apart = watching();
    for (var day : List.of(new DayMean(day(30), 60, 1), new DayMean(day(35), 62, 1))) {
      apart = apart.next(day);
    }
    apart = apart.next(new DayMean(day(43), 64, 1)); // seven days missing, still the same run

    assertThat(((SentinelState.Watching) apart).statistic())
        .isEqualTo(((SentinelState.Watching) together).statistic());
    assertThat(((SentinelState.Watching) apart).daysWatched()).isEqualTo(3);
  }

  @Test
  void after_more_than_7_missing_days_the_statistic_starts_again_and_the_usual_stays() {
    var before = (SentinelState.Watching) Days.after(watching(), Days.from(28, 60, 62, 64));
    var after = (SentinelState.Watching) before.next(new DayMean(day(39), 60, 1));

    assertThat(after.daysWatched()).isEqualTo(1);
    assertThat(after.statistic())
        .isCloseTo(.1 * (60 - before.usual().mean()) / before.usual().deviation(), within(1e-12));
    assertThat(after.usual()).isEqualTo(before.usual());
  }

  @Test
  void after_more_than_7_missing_days_it_rests_and_says_so() {
    var state = Days.after(watching(), Days.from(28, 50, 51));

    assertThat(state.on(day(37))).isInstanceOf(Outcome.Usual.class);
    assertThat(state.on(day(38))).isEqualTo(new Outcome.Resting(day(29), 8));
  }

  @Test
  void a_day_with_too_few_answers_is_a_gap() {
    var two = SENTINEL.withAnswersPerDay(2).begin();

    assertThat(two.next(new DayMean(day(0), 50, 1))).isEqualTo(two);
    assertThat(two.next(new DayMean(day(0), 50, 2)).outcome())
        .isEqualTo(new Outcome.Learning(1, 28));
  }

  @Test
  void days_learned_long_ago_are_not_mixed_with_new_ones() {
    var start = Days.after(SENTINEL.begin(), Days.of(50, 51, 52));

    assertThat(start.next(new DayMean(day(31), 50, 1)).outcome())
        .isEqualTo(new Outcome.Learning(4, 28));
    assertThat(start.next(new DayMean(day(32), 50, 1)).outcome())
        .isEqualTo(new Outcome.Learning(1, 28));
  }

  @Test
  void the_usual_stays_frozen_until_it_is_learned_anew_on_purpose() {
    var months = Days.after(watching(), Days.from(28, Days.around50(200, 3)));

    assertThat(((SentinelState.Watching) months).usual())
        .isEqualTo(((SentinelState.Watching) watching()).usual());
    assertThat(months.rebase()).isEqualTo(SENTINEL.begin());
  }

  @Test
  void one_stretch_above_usual_is_one_alarm_and_is_new_once() {
    var days = new ArrayList<>(Days.of(USUAL));
    days.addAll(Days.from(28, constant(12, 66)));
    days.addAll(Days.from(40, constant(25, 40)));
    days.addAll(Days.from(65, constant(25, 66)));
    var lookBack = SENTINEL.over(days);

    assertThat(lookBack.runs()).hasSize(2);
    assertThat(lookBack.runs().getFirst().since()).isEqualTo(day(28));
    assertThat(lookBack.days())
        .extracting(LookBack.Day::outcome)
        .filteredOn(said -> said instanceof Outcome.Unusual unusual && unusual.isNew())
        .hasSize(2);
    assertThat(lookBack.alarmDays())
        .hasSize(lookBack.runs().stream().mapToInt(AlarmRun::alarmDays).sum());
  }

  @Test
  void the_look_back_shows_every_calendar_day_and_gaps_as_gaps() {
    var days = new ArrayList<>(Days.of(USUAL));
    days.add(new DayMean(day(30), 52, 1));
    days.add(new DayMean(day(45), 52, 1));
    var lookBack = SENTINEL.over(days);

    assertThat(lookBack.days()).hasSize(46);
    assertThat(lookBack.days().get(28)).isInstanceOf(LookBack.Missed.class);
    assertThat(lookBack.days().get(40).outcome()).isEqualTo(new Outcome.Resting(day(30), 9));
    assertThat(lookBack.days().get(30).basis())
        .hasValueSatisfying(basis -> assertThat(basis.daysWatched()).isOne());
    assertThat(lookBack.days().get(3).basis()).isEmpty();
    assertThat(SENTINEL.over(List.of()).days()).isEmpty();
  }

  @Test
  void a_chosen_usual_replaces_learning() {
    var chosen = SENTINEL.beginWithUsual(Days.of(alternating(14)));

    assertThat(((SentinelState.Watching) chosen).usual().mean()).isEqualTo(50);
    assertThat(chosen.outcome()).isEqualTo(new Outcome.Learning(14, 28));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SENTINEL.beginWithUsual(Days.of(alternating(13))))
        .withMessage("The chosen usual has 13 days; it needs at least 14");
  }

  @Test
  void a_window_that_was_itself_moving_is_pointed_out() {
    double[] rising = new double[28];
    Arrays.setAll(rising, i -> 30 + i + (i % 2 == 0 ? 2 : -2));
    var shaky = usualAfter(SENTINEL, rising);

    // A straight line of slope 1 over 27 steps, give or take the ±2 turns.
    assertThat(shaky.changeAcross() * shaky.deviation()).isCloseTo(27, within(1.0));
    assertThat(usualAfter(SENTINEL, alternating(28)).looksSteady()).isTrue();
    // At r = 0.8 even a climb across the window may be chance: 2·sqrt(12/28·9) is 3.9 deviations.
    assertThat(new Baseline(28, 50, 5, 0, 1.4, day(0), day(27)).looksSteady()).isFalse();
    assertThat(new Baseline(28, 50, 5, 0.8, 1.4, day(0), day(27)).looksSteady()).isTrue();
  }

  @Test
  void a_person_who_always_answers_the_same_has_a_deviation_of_two_percent_of_the_scale() {
    var usual = usualAfter(SENTINEL, constant(28, 50));

    assertThat(usual.deviation()).isEqualTo(2);
    assertThat(usual.correlation()).isCloseTo(1 / 28.0, within(1e-12));
    assertThat(Days.after(watching(constant(28, 50)), Days.from(28, constant(60, 50))).outcome())
        .isInstanceOf(Outcome.Usual.class);
  }

  @Test
  void days_out_of_order_or_twice_or_off_the_scale_are_refused_in_a_sentence() {
    var state = watching();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.next(new DayMean(day(27), 50, 1)))
        .withMessage(
            "2026-01-28 comes after 2026-01-28; days are given one after another, each once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.next(new DayMean(day(28), 101, 1)))
        .withMessage("The mean of 2026-01-29 is 101.0; the scale runs from 0.0 to 100.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SENTINEL.over(Days.of(50, 50).reversed()))
        .withMessageContaining("one after another");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScaleRange(5, 5))
        .withMessage("The scale runs from 5.0 to 5.0; it needs two finite ends, the lower first");
  }

  @Test
  void a_mean_that_rounding_alone_carried_over_the_end_is_let_in() {
    var tenths = Sentinel.on(new ScaleRange(0, .1), WorseWhen.HIGHER).begin();

    assertThat(tenths.next(new DayMean(day(0), (.1 + .1 + .1) / 3, 3)).outcome())
        .isEqualTo(new Outcome.Learning(1, 28));
  }

  @Test
  void settings_outside_what_was_calibrated_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SENTINEL.withLimit(0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> SENTINEL.withLimit(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> SENTINEL.withBaselineDays(13));
    assertThatIllegalArgumentException().isThrownBy(() -> SENTINEL.withAnswersPerDay(0));
  }

  @Test
  void one_day_is_learned_from_and_nothing_more() {
    assertThat(SENTINEL.over(Days.of(50)).days())
        .extracting(LookBack.Day::outcome)
        .containsExactly(new Outcome.Learning(1, 28));
  }

  @Test
  void an_outcome_carries_its_basis() {
    var outcome = Days.after(watching(), Days.from(28, 50, 51)).outcome();

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Usual.class,
            usual -> {
              var basis = usual.basis();
              assertThat(basis.limit()).isPositive();
              assertThat(basis.limitOnScale())
                  .isCloseTo(
                      basis.usual().mean() + basis.limit() * basis.usual().deviation(),
                      within(1e-12));
              assertThat(basis.expectedFalseAlarms().share()).isBetween(.03, .15);
              assertThat(basis.expectedFalseAlarms().days()).isEqualTo(90);
            });
  }

  private static SentinelState watching() {
    return watching(USUAL);
  }

  private static SentinelState watching(double[] usual) {
    return Days.after(SENTINEL.begin(), Days.of(usual));
  }

  private static Baseline usualAfter(Sentinel sentinel, double[] days) {
    return ((SentinelState.Watching) Days.after(sentinel.begin(), Days.of(days))).usual();
  }

  private static double[] alternating(int days) {
    double[] means = new double[days];
    Arrays.setAll(means, i -> i % 2 == 0 ? 40 : 60);
    if (days % 2 == 1) {
      means[days - 1] = 50;
    }
    return means;
  }

  private static double[] blocks(int days, int length) {
    double[] means = new double[days];
    Arrays.setAll(means, i -> (i / length) % 2 == 0 ? 40 : 60);
    return means;
  }

  private static double[] constant(int days, double mean) {
    return DoubleStream.generate(() -> mean).limit(days).toArray();
  }
}
