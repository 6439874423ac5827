package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OwnUsualTest {

  // 14 nights alternating 3 and 5: mean 4, deviation √(14/13)
  private static final OwnUsual USUAL = OwnUsual.of(nights(14)).orElseThrow();

  @Test
  void a_night_is_told_by_its_distance_from_the_persons_own() {
    assertThat(USUAL.mean()).isEqualTo(4);
    assertThat(USUAL.deviation()).isCloseTo(Math.sqrt(14.0 / 13), within(1e-12));
    assertThat(USUAL.distance(4)).isZero();
    assertThat(USUAL.distance(2)).isCloseTo(-2 / Math.sqrt(14.0 / 13), within(1e-12));
  }

  @Test
  void three_low_nights_of_seven_are_told_and_two_are_not() {
    double none = Double.NaN;

    assertThat(USUAL.isLowLately(2, 4, 2, 4, 2, none, none)).isTrue();
    assertThat(USUAL.isLowLately(2, 4, 2, 4, 4, none, none)).isFalse();
    assertThatThrownBy(() -> USUAL.isLowLately(1, 2))
        .hasMessage("2 nights; the last 7 are needed, NaN where one was not measured");
  }

  @Test
  void thirteen_known_days_or_days_all_alike_say_nothing_yet() {
    double[] alike = new double[60];
    Arrays.fill(alike, 4);

    assertThat(OwnUsual.of(nights(13))).isEmpty();
    assertThat(OwnUsual.of(alike)).isEmpty();
  }

  private static double[] nights(int known) {
    double[] nights = new double[20];
    Arrays.setAll(nights, i -> i < known ? 3 + 2 * (i % 2) : Double.NaN);
    return nights;
  }
}
