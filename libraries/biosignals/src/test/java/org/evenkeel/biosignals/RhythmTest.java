package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// pyActigraphy (e9e5e64) and GGIR 3.3-7 on 30 made-up days, and values worked out by hand.
class RhythmTest {

  private static final Percentage SAME = Percentage.withPercentage(1e-7);

  // ../shared/reference/actigraphy: ggir_results.json (IVIS), pyactigraphy_metrics.json (raw)
  @Test
  void thirty_days_have_the_rhythm_that_the_peers_find() throws IOException {
    RestActivity rhythm = RestActivity.of(minutes(), 60);

    assertThat(rhythm.interdailyStability()).isCloseTo(0.908915587762166, SAME);
    assertThat(rhythm.intradailyVariability()).isCloseTo(0.24185406652358, SAME);
    assertThat(rhythm.leastActive()).isCloseTo(1.178222222222222, SAME);
    assertThat(rhythm.mostActive()).isCloseTo(76.03944444444446, SAME);
    assertThat(rhythm.relativeAmplitude()).isCloseTo(0.9694830918082938, SAME);
    assertThat(rhythm.leastActiveFrom()).isCloseTo(41 / 60.0, within(1e-9));
    assertThat(rhythm.mostActiveFrom()).isCloseTo(10 + 56 / 60.0, within(1e-9));
    assertThat(rhythm.isEnough()).isTrue();
  }

  @Test
  void pyactigraphys_stability_and_variability_differ_by_their_divisors() throws IOException {
    RestActivity rhythm = RestActivity.of(minutes(), 60);

    assertThat(rhythm.interdailyStability() * (719 / 23.0) / (720 / 24.0))
        .isCloseTo(0.9471163878275318, SAME);
    assertThat(rhythm.intradailyVariability() * 719 / 720).isCloseTo(0.2415181580978532, SAME);
  }

  // x = 10 + 5 cos(2πh/24) + d, d = 0, 1, 2, worked out in double precision
  @Test
  void three_days_of_cosine_give_the_values_worked_out_by_hand() {
    double[] hours = new double[72];
    for (int i = 0; i < hours.length; i++) {
      hours[i] = 10 + 5 * Math.cos(2 * Math.PI * i / 24) + i / 24;
    }
    RestActivity rhythm = RestActivity.of(hours, 1);
    Cosinor wave = Cosinor.of(hours, 1);

    assertThat(rhythm.interdailyStability()).isCloseTo(0.949367, within(5e-7));
    assertThat(rhythm.intradailyVariability()).isCloseTo(0.068446, within(5e-7));
    assertThat(rhythm.leastActive()).isCloseTo(6.336098, within(5e-7));
    assertThat(rhythm.mostActive()).isCloseTo(14.668468, within(5e-7));
    assertThat(rhythm.relativeAmplitude()).isCloseTo(0.396693, within(5e-7));
    assertThat(rhythm.isEnough()).isFalse();
    assertThat(wave.mesor()).isCloseTo(11, within(1e-12));
    assertThat(wave.amplitude()).isCloseTo(5, within(1e-12));
    assertThat(wave.acrophase()).isCloseTo(0, within(1e-12));
    assertThat(wave.chance()).isLessThan(1e-20);
  }

  @Test
  void the_wave_of_thirty_days_is_lmfits() throws IOException {
    Cosinor wave = Cosinor.of(minutes(), 60);

    assertThat(wave.mesor()).isCloseTo(44.91798611111068, SAME);
    assertThat(wave.amplitude()).isCloseTo(44.400778865886714, SAME);
    assertThat(wave.acrophase()).isCloseTo(2.2478018098759214, SAME);
    assertThat(wave.peakHour()).isCloseTo(24 - 2.2478018098759214 * 12 / Math.PI, within(1e-6));
  }

  // Fisher's F(2, 69) = 3.129644 is exceeded in 5 of 100: SciPy 1.17, f.ppf(.95, 2, 69)
  @Test
  void the_tail_of_the_test_is_fishers() {
    assertThat(Math.pow(1 + 2 * 3.129644 / 69, -69 / 2.0)).isCloseTo(.05, within(1e-6));
  }

  @Test
  void missing_minutes_are_passed_over() throws IOException {
    double[] gaps = minutes();
    RestActivity whole = RestActivity.of(gaps, 60);
    for (int i = 7; i < gaps.length; i += 50) {
      gaps[i] = Double.NaN;
    }
    RestActivity holed = RestActivity.of(gaps, 60);

    assertThat(holed.interdailyStability())
        .isCloseTo(whole.interdailyStability(), Percentage.withPercentage(2));
    assertThat(holed.relativeAmplitude())
        .isCloseTo(whole.relativeAmplitude(), Percentage.withPercentage(2));
    assertThat(Cosinor.of(gaps, 60).mesor()).isCloseTo(44.9, within(1.0));
  }

  // ../shared/reference/actigraphy/pyactigraphy_metrics.json, SRI_CK and SRI_Sadeh
  @Test
  void the_regularity_of_the_peers_verdicts_is_theirs() throws IOException {
    assertThat(SleepRegularity.of(peer("py_CK_30sec_max_non_overlap_rescored")).getAsDouble())
        .isCloseTo(44.861111111111114, within(1e-9));
    assertThat(SleepRegularity.of(peer("py_Sadeh")).getAsDouble())
        .isCloseTo(75.6561302681992, within(1e-9));
  }

  @Test
  void falling_asleep_an_hour_later_costs_what_was_worked_out_by_hand() {
    String first = "S".repeat(480) + "W".repeat(960);
    String second = "W".repeat(60) + "S".repeat(420) + "W".repeat(960);

    assertThat(SleepRegularity.of(SleepScoringTest.verdicts(first + second)).getAsDouble())
        .isCloseTo(91.6667, within(5e-5));
    assertThat(SleepRegularity.of(SleepScoringTest.verdicts(first))).isEmpty();
  }

  @Test
  void social_jetlag_goes_the_short_way_round_the_clock() {
    assertThat(SocialJetlag.between(LocalTime.of(4, 30), LocalTime.of(3, 0)))
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(SocialJetlag.between(LocalTime.of(0, 30), LocalTime.of(23, 30)))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void less_than_two_days_have_no_rhythm() {
    assertThatThrownBy(() -> RestActivity.of(new double[47], 1))
        .hasMessage("47 values at 1 an hour; at least two whole days are needed");
    assertThatThrownBy(() -> Cosinor.of(new double[3], 1))
        .hasMessage("3 known values; a wave needs at least 4");
  }

  private static Verdicts peer(String name) throws IOException {
    return Verdicts.of(
        Arrays.stream(SleepScoringTest.column(name, "score"))
            .mapToObj(score -> score == 1 ? SleepWake.ASLEEP : SleepWake.AWAKE)
            .toArray(SleepWake[]::new));
  }

  private static double[] minutes() throws IOException {
    return SleepScoringTest.column("counts_60s", "count");
  }
}
