package org.evenkeel.benchmarks.biosignals;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.biosignals.Beats;
import org.evenkeel.biosignals.Detrended;
import org.evenkeel.biosignals.FrequencyBands;
import org.evenkeel.biosignals.Intervals;
import org.evenkeel.biosignals.LombScargle;
import org.evenkeel.biosignals.Poincare;
import org.evenkeel.biosignals.SampleEntropy;
import org.evenkeel.biosignals.TimeDomain;
import org.evenkeel.biosignals.Welch;

/// Heart-rate variability against NeuroKit2 and hrv-analysis, window by window.
final class HeartFigures {
  private static final double BAR = 1e-6;

  private static final Map<String, ToDoubleFunction<TimeDomain>> TIME =
      Map.of(
          "HRV_MeanNN", TimeDomain::mean,
          "HRV_SDNN", TimeDomain::sdnn,
          "HRV_RMSSD", TimeDomain::rmssd,
          "HRV_SDSD", TimeDomain::sdsd,
          "HRV_MedianNN", TimeDomain::median,
          "HRV_MadNN", TimeDomain::mad,
          "HRV_HTI", TimeDomain::triangularIndex);

  private static final Map<String, ToDoubleFunction<Intervals>> NON_LINEAR =
      Map.of(
          "HRV_SD1", window -> Poincare.of(window).sd1(),
          "HRV_SD2", window -> Poincare.of(window).sd2(),
          "HRV_SampEn", window -> SampleEntropy.of(window).orElse(Double.NaN),
          "HRV_DFA_alpha1", window -> Detrended.alpha1(window).orElse(Double.NaN));

  private static final Map<String, ToDoubleFunction<FrequencyBands>> BANDS =
      Map.of(
          "HRV_VLF", FrequencyBands::vlf,
          "HRV_LF", FrequencyBands::lf,
          "HRV_HF", FrequencyBands::hf,
          "HRV_VHF", FrequencyBands::vhf);

  private HeartFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return shelf.measured("variability in 288 windows", "≤ 1e-06 relative", () -> measure(shelf));
  }

  private static List<Figure> measure(Shelf shelf) {
    Beats beats = Recordings.beats(shelf, "beats_24h_corrected_iter");
    return List.of(
        time(shelf, beats),
        wholeDay(shelf, beats),
        shares(shelf, beats),
        welch(shelf, beats),
        nonLinear(shelf, beats),
        entropy(shelf, beats),
        lomb(shelf, beats, List.of("HRV_VLF", "HRV_LF"))
            .row("Lomb–Scargle, VLF, LF, times N/2T: NeuroKit2", BAR),
        lomb(shelf, beats, List.of("HRV_HF", "HRV_VHF"))
            .reported("Lomb–Scargle, HF, VHF, times N/2T: NeuroKit2")
            .noting(
                "difference named: astropy spreads the beats over a grid to use an FFT, which costs"
                    + " digits where waves are short; ours sums each wave"));
  }

  private static Figure time(Shelf shelf, Beats beats) {
    Nearness near = new Nearness();
    Table golden = shelf.golden("hrv/nk_time.csv.gz");
    each(golden, beats, (row, window) -> meetTime(near, TimeDomain.of(window), golden, row));
    return near.row("time domain, 7 measures, 288 windows: NeuroKit2", BAR);
  }

  private static Figure wholeDay(Shelf shelf, Beats beats) {
    Nearness near = new Nearness();
    meetTime(near, TimeDomain.of(beats.intervals()), shelf.golden("hrv/nk_time_24h.csv.gz"), 0);
    return near.row("time domain, 24 h: NeuroKit2", BAR);
  }

  private static void meetTime(Nearness near, TimeDomain measured, Table golden, int row) {
    TIME.forEach(
        (name, measure) -> near.meet(measure.applyAsDouble(measured), golden.number(row, name)));
  }

  private static Figure shares(Shelf shelf, Beats beats) {
    Nearness near = new Nearness();
    Table golden = shelf.golden("hrv/hrvanalysis.csv.gz");
    each(
        golden,
        beats,
        (row, window) -> {
          near.meet(TimeDomain.of(window).pnn50(), golden.number(row, "pnni_50"));
          near.meet(TimeDomain.of(window).pnn20(), golden.number(row, "pnni_20"));
        });
    return near.row("pNN50, pNN20, 288 windows: hrv-analysis", BAR)
        .noting(
            "difference named: NeuroKit2 divides by n, and counts 50 ms as above 50 ms where"
                + " seconds round up");
  }

  private static Figure welch(Shelf shelf, Beats beats) {
    Nearness near = new Nearness();
    Table golden = shelf.golden("hrv/nk_freq_welch_interp4_unnormalised.csv.gz");
    each(
        golden,
        beats,
        (row, window) -> {
          FrequencyBands bands = Welch.of(window);
          BANDS.forEach(
              (name, band) -> near.meet(band.applyAsDouble(bands), golden.number(row, name)));
        });
    return near.row("Welch, VLF, LF, HF, VHF, 288 windows: NeuroKit2", BAR);
  }

  private static Nearness lomb(Shelf shelf, Beats beats, List<String> names) {
    Nearness near = new Nearness();
    Table golden = shelf.golden("hrv/nk_freq_lomb_every24th.csv.gz");
    each(
        golden,
        beats,
        (row, window) -> {
          FrequencyBands bands = LombScargle.of(window);
          double[] nn = window.milliseconds();
          double unscaled = nn.length * 1000.0 / (2 * (window.duration() - nn[0]));
          for (String name : names) {
            double ours = requireNonNull(BANDS.get(name)).applyAsDouble(bands) * unscaled;
            near.meet(ours, golden.number(row, name));
          }
        });
    return near;
  }

  private static Figure nonLinear(Shelf shelf, Beats beats) {
    Nearness near = new Nearness();
    Table golden = shelf.golden("hrv/nk_nonlinear_every24th.csv.gz");
    each(
        golden,
        beats,
        (row, window) ->
            NON_LINEAR.forEach((name, measure) ->
                near.meet(measure.applyAsDouble(window), golden.number(row, name))));
    return near.row("SD1, SD2, SampEn, DFA α1, 12 windows: NeuroKit2", BAR);
  }

  private static Figure entropy(Shelf shelf, Beats beats) {
    Nearness near = new Nearness();
    Table golden = shelf.golden("hrv/hrvanalysis.csv.gz");
    each(
        golden,
        beats,
        (row, window) -> {
          if (!golden.text(row, "sampen").isEmpty()) {
            near.meet(SampleEntropy.of(window).orElseThrow(), golden.number(row, "sampen"));
          }
        });
    return near.row("SampEn: hrv-analysis", BAR);
  }

  private interface Comparison {
    void of(int row, Intervals window);
  }

  private static void each(Table golden, Beats beats, Comparison comparison) {
    IntStream.range(0, golden.size())
        .forEach(row -> comparison.of(row, Recordings.window(beats, golden.number(row, "window"))));
  }
}
