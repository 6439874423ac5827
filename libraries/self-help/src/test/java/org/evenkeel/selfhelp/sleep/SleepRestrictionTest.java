package org.evenkeel.selfhelp.sleep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SleepRestrictionTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final LocalTime SEVEN = LocalTime.of(7, 0);
  private static final SleepRestriction RULES = SleepRestriction.withDefaults();
  private static final Screening NOTHING_SAID = Screening.complete(Set.of());

  private static List<Night> nights(int count, int inBed, int asleep) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Night(MONDAY.plusDays(i), Duration.ofMinutes(inBed), Duration.ofMinutes(asleep)))
        .toList();
  }

  private static SleepWindow window(int minutes) {
    return SleepWindow.endingAt(SEVEN, Duration.ofMinutes(minutes));
  }

  /// §5.2 of the evidence: 85 % and more grows, 80 to 85 % stays, less shrinks; the edges belong to
  /// the kinder side. From 90 %: the stricter rule.
  @ParameterizedTest
  @CsvSource({
    "400, 319, 85, Shorter, 345",
    "400, 320, 85, Same, 360",
    "400, 339, 85, Same, 360",
    "400, 340, 85, Longer, 375",
    "400, 400, 85, Longer, 375",
    "400, 0, 85, Shorter, 345",
    "400, 319, 90, Shorter, 345",
    "400, 340, 90, Same, 360",
    "400, 359, 90, Same, 360",
    "400, 360, 90, Longer, 375"
  })
  void a_week_moves_the_window_by_its_efficiency(
      int inBed, int asleep, int growsFrom, String becomes, int minutes) {
    SleepRestriction rules = growsFrom == 90 ? RULES.growingFrom90() : RULES;
    Adjustment adjustment = rules.review(window(360), nights(7, inBed, asleep), Sleepiness.USUAL);
    assertThat(adjustment.getClass().getSimpleName()).isEqualTo(becomes);
    assertThat(length(adjustment)).isEqualTo(minutes);
  }

  private static long length(Adjustment adjustment) {
    return switch (adjustment) {
      case Adjustment.Longer(SleepWindow window) -> window.length().toMinutes();
      case Adjustment.Same(SleepWindow window) -> window.length().toMinutes();
      case Adjustment.Shorter(SleepWindow window) -> window.length().toMinutes();
      case Adjustment.Held(SleepWindow window, Sleepiness _) -> window.length().toMinutes();
      case Adjustment.TooFewNights _ -> 0;
    };
  }

  @ParameterizedTest
  @CsvSource({"330, 330, Same", "335, 330, Shorter", "345, 330, Shorter", "346, 331, Shorter"})
  void the_window_never_falls_below_the_floor(int now, int then, String becomes) {
    Adjustment adjustment = RULES.review(window(now), nights(7, 400, 200), Sleepiness.USUAL);
    assertThat(length(adjustment)).isEqualTo(then);
    assertThat(adjustment.getClass().getSimpleName()).isEqualTo(becomes);
  }

  @Test
  void efficiency_is_of_all_nights_together_and_not_a_mean_of_means() {
    List<Night> uneven =
        List.of(
            new Night(MONDAY, Duration.ofHours(10), Duration.ofHours(7)),
            new Night(MONDAY.plusDays(1), Duration.ofHours(5), Duration.ofHours(5)),
            new Night(MONDAY.plusDays(2), Duration.ofHours(5), Duration.ofHours(5)),
            new Night(MONDAY.plusDays(3), Duration.ofHours(10), Duration.ofHours(7)),
            new Night(MONDAY.plusDays(4), Duration.ofHours(10), Duration.ofHours(7)));
    // 31 of 40 hours are 77.5 %; the mean of the nights would be 82 %.
    assertThat(RULES.review(window(360), uneven, Sleepiness.USUAL))
        .isInstanceOf(Adjustment.Shorter.class);
  }

  @ParameterizedTest
  @CsvSource({
    "300, 330, 01:30",
    "330, 330, 01:30",
    "331, 331, 01:29",
    "420, 420, 00:00",
    "480, 480, 23:00"
  })
  void the_first_window_is_the_mean_sleep_and_never_under_the_floor(
      int asleep, int minutes, LocalTime bed) {
    Beginning beginning = RULES.begin(NOTHING_SAID, nights(7, 560, asleep), SEVEN);
    assertThat(beginning).isEqualTo(new Beginning.Begun(new SleepWindow(bed, SEVEN)));
    assertThat(window(minutes).length()).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void six_nights_are_too_few_to_begin_and_four_to_review() {
    assertThat(RULES.begin(NOTHING_SAID, nights(6, 480, 360), SEVEN))
        .isEqualTo(new Beginning.TooFewNights(6, 7));
    assertThat(RULES.review(window(360), nights(4, 400, 100), Sleepiness.USUAL))
        .isEqualTo(new Adjustment.TooFewNights(4, 5));
    assertThat(RULES.review(window(360), nights(5, 400, 100), Sleepiness.USUAL))
        .isInstanceOf(Adjustment.Shorter.class);
  }

  @ParameterizedTest
  @EnumSource(Condition.class)
  void any_condition_leads_to_a_human(Condition condition) {
    Screening said = Screening.complete(Set.of(condition));
    assertThat(RULES.begin(said, nights(14, 480, 360), SEVEN))
        .isEqualTo(new Beginning.AskAHuman(Set.of(condition)));
  }

  @Test
  void a_question_left_open_is_not_a_no() {
    assertThat(RULES.begin(new Screening(Set.of(), Set.of()), nights(14, 480, 360), SEVEN))
        .isEqualTo(new Beginning.StillToAsk(Set.of(Condition.values())));
  }

  @Test
  void a_sleepy_person_is_never_cut_shorter() {
    assertThat(RULES.review(window(360), nights(7, 400, 200), Sleepiness.of(11, false)))
        .isEqualTo(new Adjustment.Held(window(360), Sleepiness.HIGH));
    assertThat(RULES.review(window(360), nights(7, 400, 390), Sleepiness.of(0, true)))
        .isEqualTo(new Adjustment.Held(window(375), Sleepiness.AT_THE_WHEEL));
    assertThat(RULES.review(window(360), List.of(), Sleepiness.AT_THE_WHEEL))
        .isEqualTo(new Adjustment.Held(window(360), Sleepiness.AT_THE_WHEEL));
    assertThat(Sleepiness.of(10, false)).isEqualTo(Sleepiness.USUAL);
  }

  @Test
  void a_clinician_may_lower_the_floor_to_five_hours_and_nobody_further() {
    SleepRestriction lower = RULES.withFloor(Duration.ofHours(5));
    assertThat(length(lower.review(window(330), nights(7, 400, 200), Sleepiness.USUAL)))
        .isEqualTo(315);
    assertThatThrownBy(() -> RULES.withFloor(Duration.ofMinutes(299)))
        .hasMessage("The shortest window is PT4H59M; it lies between 5 and 9 hours");
  }

  @Test
  void the_diary_is_reckoned_across_midnight() {
    Night night =
        Night.of(
            MONDAY,
            LocalTime.of(22, 30),
            LocalTime.of(23, 0),
            Duration.ofMinutes(45),
            Duration.ofMinutes(30),
            LocalTime.of(6, 15),
            SEVEN);
    assertThat(night.inBed()).isEqualTo(Duration.ofMinutes(510));
    assertThat(night.asleep()).isEqualTo(Duration.ofMinutes(360));
  }

  @Test
  void guesses_that_leave_less_than_nothing_are_no_sleep() {
    Night night =
        Night.of(
            MONDAY,
            LocalTime.of(1, 0),
            LocalTime.of(1, 0),
            Duration.ofHours(4),
            Duration.ofHours(4),
            LocalTime.of(6, 0),
            SEVEN);
    assertThat(night.asleep()).isZero();
  }

  @Test
  void a_night_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> nights(1, 400, 401)).hasMessageContaining("between none and all");
    assertThatThrownBy(() -> nights(1, 0, 0)).hasMessageContaining("a day at most");
    assertThatThrownBy(() ->
            RULES.review(
                window(360),
                Collections.nCopies(7, nights(1, 400, 300).getFirst()),
                Sleepiness.USUAL))
        .hasMessage("A night stands twice in the diary");
  }
}
