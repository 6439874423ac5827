package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.earlywarning.Days.day;

import java.util.List;
import org.junit.jupiter.api.Test;

class OccasionTest {

  @Test
  void stretches_that_lie_upon_each_other_are_told_once() {
    var sleep = List.of(new AlarmRun(day(10), day(14), day(20), 5));
    var steps =
        List.of(
            new AlarmRun(day(12), day(13), day(22), 8), new AlarmRun(day(40), day(44), day(44), 1));

    assertThat(Occasion.of(List.of(sleep, steps)))
        .containsExactly(
            new Occasion(day(10), day(13), day(22), 2), new Occasion(day(40), day(44), day(44), 1));
  }

  @Test
  void stretches_apart_are_told_each() {
    var mood =
        List.of(new AlarmRun(day(1), day(3), day(5), 2), new AlarmRun(day(6), day(9), day(9), 1));

    assertThat(Occasion.of(List.of(mood, List.of()))).hasSize(2);
    assertThat(Occasion.of(List.of())).isEmpty();
  }
}
