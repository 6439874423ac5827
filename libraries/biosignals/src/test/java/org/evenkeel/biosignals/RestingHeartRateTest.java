package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RestingHeartRateTest {

  @Test
  void the_calmest_five_minutes_asleep_are_the_resting_rate() {
    double[] night = new double[60];
    Arrays.fill(night, 60);
    Arrays.fill(night, 20, 25, 52);
    night[40] = 40;

    RestingHeartRate rest = RestingHeartRate.of(night, asleep(60)).orElseThrow();

    assertThat(rest.beatsPerMinute()).isEqualTo(52);
    assertThat(rest.fromFiveMinutes()).isTrue();
    assertThat(rest.minutes()).isEqualTo(60);
  }

  @Test
  void minutes_awake_do_not_count_however_calm() {
    double[] night = new double[60];
    Arrays.fill(night, 60);
    Arrays.fill(night, 0, 10, 45);
    Verdicts sleep = SleepScoringTest.verdicts("W".repeat(10) + "S".repeat(50));

    assertThat(RestingHeartRate.of(night, sleep).orElseThrow().beatsPerMinute()).isEqualTo(60);
  }

  @Test
  void where_no_five_minutes_are_whole_the_tenth_percentile_stands_in() {
    double[] night = new double[100];
    Arrays.setAll(night, i -> i % 3 == 0 ? Double.NaN : 50 + i / 10);

    RestingHeartRate rest = RestingHeartRate.of(night, asleep(100)).orElseThrow();

    assertThat(rest.fromFiveMinutes()).isFalse();
    assertThat(rest.beatsPerMinute()).isEqualTo(51);
  }

  @Test
  void half_an_hour_is_needed_and_the_same_minutes() {
    assertThat(RestingHeartRate.of(new double[29], asleep(29))).isEmpty();
    assertThatThrownBy(() -> RestingHeartRate.of(new double[3], asleep(2)))
        .hasMessage("3 minutes of heart rate and 2 of sleep; they must be the same minutes");
  }

  private static Verdicts asleep(int minutes) {
    return SleepScoringTest.verdicts("S".repeat(minutes));
  }
}
