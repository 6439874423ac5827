package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.earlywarning.Days.day;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {

  @Test
  void a_straight_line_is_followed_exactly_to_its_ends() {
    double[] rising = new double[30];
    java.util.Arrays.setAll(rising, i -> 20 + .5 * i);

    assertThat(Drift.through(Days.of(rising)).getFirst())
        .allSatisfy(point ->
            assertThat(point.height())
                .isCloseTo(
                    20 + .5 * (point.date().toEpochDay() - day(0).toEpochDay()), within(1e-9)));
  }

  @Test
  void the_line_breaks_at_a_long_gap_and_not_at_a_short_one() {
    var days = new ArrayList<>(Days.of(50, 51, 52));
    days.addAll(Days.from(10, 53, 54));
    days.addAll(Days.from(20, 60));

    assertThat(Drift.through(days)).extracting(List::size).containsExactly(5, 1);
    assertThat(Drift.through(days).getLast().getFirst()).isEqualTo(new Drift.Point(day(20), 60, 1));
  }

  @Test
  void two_days_are_joined_by_their_weighted_mean_and_no_days_by_nothing() {
    var two = Drift.through(Days.of(40, 60)).getFirst();

    assertThat(two.getFirst().height()).isBetween(40.0, 50.0);
    assertThat(two.getFirst().height() + two.getLast().height()).isCloseTo(100, within(1e-9));
    assertThat(Drift.through(List.of())).isEmpty();
  }
}
