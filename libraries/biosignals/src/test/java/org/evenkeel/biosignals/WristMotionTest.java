package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.biosignals.ReferenceFiles.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// GGIR 3.3-7 on made-up acceleration and angles.
class WristMotionTest {

  private static final int DAY = 17_280;

  @Test
  void movement_and_angle_are_ggirs() throws IOException {
    List<Row> raw = rows("raw30hz");
    List<Row> expected = rows("ggir_applymetrics_5s");
    WristMotion motion =
        WristMotion.of(
            ReferenceFiles.column(raw, "x"),
            ReferenceFiles.column(raw, "y"),
            ReferenceFiles.column(raw, "z"),
            30);

    assertThat(motion.enmo()).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(motion.enmo()[i]).isCloseTo(expected.get(i).number("ENMO"), within(1e-12));
      assertThat(motion.meanAmplitudeDeviation()[i])
          .isCloseTo(expected.get(i).number("MAD"), within(1e-12));
    }
    // GGIR drops the medians of the last half window; ours repeat the last whole one
    for (int i = 0; i < expected.size() - 1; i++) {
      assertThat(motion.angle()[i]).isCloseTo(expected.get(i).number("angle_z"), within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 8207, 13752", "2, 7919, 13394"})
  void the_time_of_sleep_is_ggirs(int day, int firstFromOne, int endFromOne) throws IOException {
    double[] angles = day(day);
    double[] restlessness = SleepPeriod.restlessness(angles);

    assertThat(restlessness)
        .containsExactly(
            SleepScoringTest.column("ggir_hdcza_rollmedabsdiff_day" + day, "x"), within(1e-9));
    assertThat(SleepPeriod.threshold(restlessness)).isEqualTo(.5);
    assertThat(SleepPeriod.of(angles)).contains(new SleepPeriod(firstFromOne - 1, endFromOne - 1));
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void sustained_inactivity_is_ggirs(int day) throws IOException {
    double[] expected = SleepScoringTest.column("ggir_sib_T5A5_day" + day, "sib");
    boolean[] still = SustainedInactivity.of(day(day));

    for (int i = 0; i < expected.length; i++) {
      assertThat(still[i]).isEqualTo(expected[i] == 1);
    }
  }

  @Test
  void a_watch_on_a_table_weighs_one_g_and_lies_flat() {
    double[] nothing = new double[3000];
    double[] one = new double[3000];
    Arrays.fill(one, 1);
    WristMotion motion = WristMotion.of(nothing, nothing, one, 30);

    assertThat(motion.enmo()).containsOnly(0);
    assertThat(motion.angle()).containsOnly(90);
  }

  @Test
  void an_arm_that_never_rests_has_no_time_of_sleep() {
    double[] angles = new double[DAY];
    for (int i = 0; i < DAY; i++) {
      angles[i] = i % 2 == 0 ? 40 : -40;
    }

    assertThat(SleepPeriod.of(angles)).isEmpty();
    assertThat(SustainedInactivity.of(angles)).containsOnly(false);
  }

  @Test
  void short_recordings_are_no_trouble() {
    assertThat(SleepPeriod.of(new double[0])).isEmpty();
    assertThat(SleepPeriod.of(new double[10])).isEmpty();
    assertThat(SustainedInactivity.of(new double[0])).isEmpty();
    assertThat(WristMotion.of(new double[160], new double[160], new double[160], 30).enmo())
        .hasSize(1);
  }

  @Test
  void axes_of_different_length_are_refused() {
    assertThatThrownBy(() -> WristMotion.of(new double[3], new double[2], new double[3], 30))
        .hasMessage(
            "3, 2 and 3 samples at 30 a second; the axes must be of one length and the rate at least 10");
  }

  private static double[] day(int day) throws IOException {
    double[] angles = SleepScoringTest.column("anglez_5s", "anglez");
    return Arrays.copyOfRange(angles, (day - 1) * DAY, day * DAY);
  }

  private static List<Row> rows(String name) throws IOException {
    return ReferenceFiles.rows(ReferenceFiles.reference("actigraphy/%s.csv.gz".formatted(name)));
  }
}
