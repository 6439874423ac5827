package org.evenkeel.biosignals;

import java.util.Arrays;

/// The frequencies of heart-rate variability after Lomb and Scargle: waves are laid through the
/// beats where they were, without reading off values between them.
///
/// For each frequency `f` a wave with its own mean is fitted by least squares to the intervals at
/// the times of their beats; `P(f)` is half of what the fit takes from the sum of squares, and the
/// density is `2T/N · P(f)` in ms²/Hz, T the time from the first to the last beat, N the intervals.
/// Frequencies go from `4 · median interval/N` to 0.5 Hz, five to each 1/T. Areas by the trapezoid
/// rule.
///
/// NeuroKit2 0.2.12 (through astropy) leaves the factor `2T/N` out, so its values are no ms²; with
/// it put in, VLF and LF are equal to 1e-7. Its HF and VHF differ by up to 2e-5, because astropy
/// takes a quicker approximation; ours sums every wave.
///
/// ## What this tells you, and what it does not
///
/// The same as [Welch], where beats were dropped or the rhythm jumps. It is noisier than Welch's
/// average; compare one method with itself only.
///
/// Source: Scargle JD (1982), Astrophysical Journal 263:835–853, doi:10.1086/160554; with a mean of
/// its own: Zechmeister M, Kürster M (2009), doi:10.1051/0004-6361:200811296.
public final class LombScargle {

  /// Shortest recording that is used, in milliseconds: two minutes.
  public static final double SHORTEST = 120_000;

  private static final double HIGHEST = .5;
  private static final int PER_PEAK = 5;

  private LombScargle() {}

  /// The power of each band.
  ///
  /// @throws IllegalArgumentException when the intervals last less than [#SHORTEST]
  public static FrequencyBands of(Intervals intervals) {
    if (intervals.duration() < SHORTEST) {
      throw new IllegalArgumentException(
          "%.0f s of intervals; frequencies need at least %.0f s"
              .formatted(intervals.duration() / 1000, SHORTEST / 1000));
    }
    double[] nn = intervals.shared();
    double[] times = times(nn);
    double step = 1 / (times[times.length - 1] - times[0]) / PER_PEAK;
    double lowest = 4 * Sample.median(Sample.differences(times)) / nn.length;
    int count = 1 + (int) Math.rint((HIGHEST - lowest) / step);
    return FrequencyBands.from(lowest, step, density(intervals, lowest, step, count));
  }

  /// The density in ms²/Hz at `lowest`, `lowest + step`, …
  static double[] density(Intervals intervals, double lowest, double step, int count) {
    double[] nn = intervals.shared();
    double[] times = times(nn);
    double scale = 2 * (times[times.length - 1] - times[0]) / nn.length;
    double mean = Sample.mean(nn);
    double[] left = Arrays.stream(nn).map(value -> value - mean).toArray();
    TurningWaves waves = new TurningWaves(times, lowest, step);
    double[] density = new double[count];
    for (int k = 0; k < count; k++) {
      density[k] = scale * waves.power(left);
      waves.turn();
    }
    return density;
  }

  /// When the beat at the end of each interval was, in seconds.
  private static double[] times(double[] nn) {
    double[] times = new double[nn.length];
    double sum = 0;
    for (int i = 0; i < nn.length; i++) {
      sum += nn[i];
      times[i] = sum / 1000;
    }
    return times;
  }
}
