package org.evenkeel.server.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfDayTest {
  @ParameterizedTest
  @CsvSource({
    "05:00, MORNING",
    "11:59, MORNING",
    "12:00, AFTERNOON",
    "17:59, AFTERNOON",
    "18:00, EVENING",
    "21:59, EVENING",
    "22:00, NIGHT",
    "04:59, NIGHT"
  })
  void a_greeting_follows_the_clock_on_the_wall(LocalTime time, PartOfDay part) {
    assertThat(PartOfDay.at(time)).isEqualTo(part);
  }
}
