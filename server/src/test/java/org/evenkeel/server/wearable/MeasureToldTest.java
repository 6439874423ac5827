package org.evenkeel.server.wearable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.server.wearable.MeasureTold.LastWeek;
import org.evenkeel.server.web.chart.DayValue;
import org.junit.jupiter.api.Test;

class MeasureToldTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /// Days of 59 and 61 by turns, but for the last three.
  private static MeasureTold told(int days, double lately) {
    List<DayValue> values =
        IntStream.range(0, days)
            .mapToObj(i ->
                new DayValue(
                    TODAY.minusDays(days - 1L - i), i >= days - 3 ? lately : 59 + 2 * (i % 2)))
            .toList();
    return new MeasureTold(Measure.RESTING_RATE, values, TODAY);
  }

  @Test
  void nothing_is_usual_before_fourteen_earlier_days() {
    assertThat(told(20, 80).usual()).isEmpty();
    assertThat(told(20, 80).lastWeek()).isEqualTo(LastWeek.NOT_KNOWN);
    assertThat(told(21, 80).usual()).isPresent();
  }

  @Test
  void three_days_of_seven_far_off_are_told_to_either_side() {
    assertThat(told(40, 80).lastWeek()).isEqualTo(LastWeek.HIGH);
    assertThat(told(40, 40).lastWeek()).isEqualTo(LastWeek.LOW);
    assertThat(told(40, 60).lastWeek()).isEqualTo(LastWeek.USUAL);
  }
}
