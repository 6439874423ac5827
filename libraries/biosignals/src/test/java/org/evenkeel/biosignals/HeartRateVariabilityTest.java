package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.evenkeel.biosignals.ReferenceFiles.Row;
import org.junit.jupiter.api.Test;

/// NeuroKit2 0.2.12 and hrv-analysis on the five-minute windows of 24 hours of corrected beats.
class HeartRateVariabilityTest {

  private static final Percentage SAME = Percentage.withPercentage(1e-7);
  private static final long WINDOW = 300_000;

  @Test
  void time_measures_are_those_of_neurokit_in_every_window() throws IOException {
    Beats beats = BeatCorrectionTest.beats("iter");
    for (Row row : rows("nk_time")) {
      Intervals window = window(beats, row);
      TimeDomain measured = TimeDomain.of(window);

      assertThat(measured.mean()).isCloseTo(row.number("HRV_MeanNN"), SAME);
      assertThat(measured.sdnn()).isCloseTo(row.number("HRV_SDNN"), SAME);
      assertThat(measured.rmssd()).isCloseTo(row.number("HRV_RMSSD"), SAME);
      assertThat(measured.sdsd()).isCloseTo(row.number("HRV_SDSD"), SAME);
      assertThat(measured.median()).isCloseTo(row.number("HRV_MedianNN"), SAME);
      assertThat(measured.mad()).isCloseTo(row.number("HRV_MadNN"), SAME);
      assertThat(measured.triangularIndex()).isCloseTo(row.number("HRV_HTI"), SAME);
    }
  }

  // NeuroKit2 divides by n, and counts a difference of exactly 50 ms when it is 50.00000001 in
  // seconds
  @Test
  void shares_above_a_limit_are_those_of_hrv_analysis() throws IOException {
    Beats beats = BeatCorrectionTest.beats("iter");
    for (Row row : rows("hrvanalysis")) {
      TimeDomain measured = TimeDomain.of(window(beats, row));

      assertThat(measured.pnn50()).isCloseTo(row.number("pnni_50"), within(1e-9));
      assertThat(measured.pnn20()).isCloseTo(row.number("pnni_20"), within(1e-9));
    }
  }

  @Test
  void a_whole_day_is_measured_like_five_minutes() throws IOException {
    TimeDomain day = TimeDomain.of(BeatCorrectionTest.beats("iter").intervals());
    Row row = rows("nk_time_24h").getFirst();

    assertThat(day.sdnn()).isCloseTo(row.number("HRV_SDNN"), SAME);
    assertThat(day.rmssd()).isCloseTo(row.number("HRV_RMSSD"), SAME);
    assertThat(day.triangularIndex()).isCloseTo(row.number("HRV_HTI"), SAME);
  }

  @Test
  void frequencies_are_those_of_neurokit_in_every_window() throws IOException {
    Beats beats = BeatCorrectionTest.beats("iter");
    for (Row row : rows("nk_freq_welch_interp4_unnormalised")) {
      FrequencyBands bands = Welch.of(window(beats, row));

      assertThat(bands.vlf()).isCloseTo(row.number("HRV_VLF"), SAME);
      assertThat(bands.lf()).isCloseTo(row.number("HRV_LF"), SAME);
      assertThat(bands.hf()).isCloseTo(row.number("HRV_HF"), SAME);
      assertThat(bands.vhf()).isCloseTo(row.number("HRV_VHF"), SAME);
      assertThat(bands.total()).isCloseTo(row.number("HRV_TP"), SAME);
    }
  }

  // NeuroKit2 leaves out the factor 2T/N; its HF and VHF come from astropy's quicker approximation
  @Test
  void waves_through_the_beats_have_the_power_of_neurokits() throws IOException {
    Beats beats = BeatCorrectionTest.beats("iter");
    for (Row row : rows("nk_freq_lomb_every24th")) {
      Intervals window = window(beats, row);
      double lasting = (window.duration() - window.milliseconds()[0]) / 1000;
      double unscaled = window.count() / (2 * lasting);
      FrequencyBands bands = LombScargle.of(window);

      assertThat(bands.vlf() * unscaled)
          .isCloseTo(row.number("HRV_VLF"), Percentage.withPercentage(1e-5));
      assertThat(bands.lf() * unscaled)
          .isCloseTo(row.number("HRV_LF"), Percentage.withPercentage(1e-5));
      assertThat(bands.hf() * unscaled)
          .isCloseTo(row.number("HRV_HF"), Percentage.withPercentage(1e-3));
    }
  }

  @Test
  void non_linear_measures_are_those_of_neurokit() throws IOException {
    Beats beats = BeatCorrectionTest.beats("iter");
    for (Row row : rows("nk_nonlinear_every24th")) {
      Intervals window = window(beats, row);
      Poincare cloud = Poincare.of(window);

      assertThat(cloud.sd1()).isCloseTo(row.number("HRV_SD1"), SAME);
      assertThat(cloud.sd2()).isCloseTo(row.number("HRV_SD2"), SAME);
      assertThat(SampleEntropy.of(window).getAsDouble()).isCloseTo(row.number("HRV_SampEn"), SAME);
      assertThat(Detrended.alpha1(window).getAsDouble())
          .isCloseTo(row.number("HRV_DFA_alpha1"), SAME);
    }
  }

  @Test
  void sample_entropy_is_that_of_hrv_analysis_in_every_window() throws IOException {
    Beats beats = BeatCorrectionTest.beats("iter");
    for (Row row : rows("hrvanalysis")) {
      if (!row.text("sampen").isEmpty()) {
        assertThat(SampleEntropy.of(window(beats, row)).getAsDouble())
            .isCloseTo(row.number("sampen"), SAME);
      }
    }
  }

  // Computed from the Task Force formulas in double precision
  @Test
  void ten_intervals_give_the_values_worked_out_by_hand() {
    Intervals ten = Intervals.ofMilliseconds(800, 810, 790, 850, 780, 800, 820, 760, 900, 810);
    TimeDomain measured = TimeDomain.of(ten);

    assertThat(measured.mean()).isEqualTo(812);
    assertThat(measured.sdnn()).isCloseTo(39.1010, within(5e-5));
    assertThat(measured.rmssd()).isCloseTo(67.5771, within(5e-5));
    assertThat(measured.pnn50()).isCloseTo(55.5556, within(5e-5));
    assertThat(measured.sdsd()).isCloseTo(71.6667, within(5e-5));
    assertThat(Poincare.of(ten).sd1()).isCloseTo(50.6760, within(5e-5));
  }

  @Test
  void a_wave_in_the_intervals_has_its_power_in_its_band() {
    double[] slow = new double[300];
    for (int i = 0; i < slow.length; i++) {
      slow[i] = 1000 + 30 * Math.sin(2 * Math.PI * .1 * i);
    }
    FrequencyBands scattered = LombScargle.of(Intervals.ofMilliseconds(slow));
    FrequencyBands bands = Welch.of(Intervals.ofMilliseconds(slow));

    assertThat(scattered.lf()).isCloseTo(30 * 30 / 2.0, Percentage.withPercentage(5));

    assertThat(bands.lf()).isCloseTo(30 * 30 / 2.0, Percentage.withPercentage(5));
    assertThat(bands.hf()).isLessThan(bands.lf() / 50);
  }

  @Test
  void a_heart_like_a_clock_has_no_variability_and_no_entropy_to_speak_of() {
    double[] same = new double[300];
    Arrays.fill(same, 800);
    Intervals clock = Intervals.ofMilliseconds(same);

    assertThat(TimeDomain.of(clock).rmssd()).isZero();
    assertThat(SampleEntropy.of(clock).getAsDouble()).isZero();
    assertThat(Detrended.alpha1(clock)).isEmpty();
    assertThat(Welch.of(clock).total()).isCloseTo(0, within(1e-12));
  }

  @Test
  void too_little_is_refused_with_the_number_needed() {
    Intervals two = Intervals.ofMilliseconds(800, 810);

    assertThatThrownBy(() -> TimeDomain.of(two))
        .hasMessage("2 intervals; variability needs at least 3");
    assertThatThrownBy(() -> SampleEntropy.of(two))
        .hasMessage("2 intervals; sample entropy needs at least 200");
    assertThatThrownBy(() -> Welch.of(two))
        .hasMessage("2 s of intervals; frequencies need at least 120 s");
    assertThatThrownBy(() -> LombScargle.of(two))
        .hasMessage("2 s of intervals; frequencies need at least 120 s");
    assertThatThrownBy(() -> Intervals.ofMilliseconds(800, 0))
        .hasMessage("An interval of 0.0 ms; intervals are above 0");
  }

  private static List<Row> rows(String name) throws IOException {
    return ReferenceFiles.rows(ReferenceFiles.reference("hrv/%s.csv.gz".formatted(name)));
  }

  private static Intervals window(Beats beats, Row row) {
    long window = (long) row.number("window");
    return beats.between(window * WINDOW, (window + 1) * WINDOW).intervals();
  }
}
