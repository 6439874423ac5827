package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayMeanTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void a_days_answers_become_one_mean_and_a_day_without_answers_stays_away() {
    var moments =
        List.of(
            new Moment(MONDAY.plusDays(2), 7),
            new Moment(MONDAY, 2),
            new Moment(MONDAY, 4),
            new Moment(MONDAY, 6));

    assertThat(DayMean.of(moments))
        .containsExactly(new DayMean(MONDAY, 4, 3), new DayMean(MONDAY.plusDays(2), 7, 1));
  }

  @Test
  void an_answer_after_midnight_in_the_persons_zone_belongs_to_the_new_day() {
    Instant lateInUtc = Instant.parse("2026-11-22T23:30:00Z");

    assertThat(Moment.at(lateInUtc, ZoneId.of("Europe/Madrid"), 5).day()).isEqualTo(MONDAY);
    assertThat(Moment.at(lateInUtc, ZoneId.of("UTC"), 5).day()).isEqualTo(MONDAY.minusDays(1));
  }

  @Test
  void no_answers_give_no_days() {
    assertThat(DayMean.of(List.of())).isEmpty();
  }

  @Test
  void what_is_no_number_is_refused_in_a_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Moment(MONDAY, Double.NaN))
        .withMessage("The answer of 2026-11-23 is NaN; an answer is a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DayMean(MONDAY, Double.POSITIVE_INFINITY, 1))
        .withMessage("The mean of 2026-11-23 is Infinity; a day mean is a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DayMean(MONDAY, 5, 0))
        .withMessageContaining("a day without answers is a gap");
  }
}
