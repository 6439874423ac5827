package org.evenkeel.biosignals;

/// The frequencies of heart-rate variability after Welch, as NeuroKit2 does it.
///
/// The intervals are read off a quadratic spline every quarter of a second, their mean is taken
/// away, and the density is averaged over half-overlapping Hann windows of half the recording
/// (periodic Hann, zero-padded to twice its length, no further detrending, one-sided density in
/// ms²/Hz).
///
/// Source: Welch PD (1967), IEEE Transactions on Audio and Electroacoustics 15:70–73,
/// doi:10.1109/TAU.1967.1161901; variant of NeuroKit2 0.2.12, interpolation rate 4, not normalised.
public final class Welch {

  /// Shortest recording that is used, in milliseconds: two minutes.
  public static final double SHORTEST = 120_000;

  private static final double RATE = 4;

  private Welch() {}

  /// The power of each band.
  ///
  /// @throws IllegalArgumentException when the intervals last less than [#SHORTEST]
  public static FrequencyBands of(Intervals intervals) {
    if (intervals.duration() < SHORTEST) {
      throw new IllegalArgumentException(
          "%.0f s of intervals; frequencies need at least %.0f s"
              .formatted(intervals.duration() / 1000, SHORTEST / 1000));
    }
    double[] even = withoutMean(evenly(intervals.shared()));
    int window = windowLength(even.length);
    return FrequencyBands.of(RATE / (2 * window), density(even, window), lowest(even.length));
  }

  private static double[] evenly(double[] nn) {
    double[] times = new double[nn.length];
    double sum = 0;
    for (int i = 0; i < nn.length; i++) {
      sum += nn[i];
      times[i] = sum / 1000;
    }
    QuadraticSpline spline = QuadraticSpline.through(times, nn);
    double last = times[times.length - 1];
    double[] even = new double[(int) Math.ceil((last + 1 / RATE - times[0]) * RATE)];
    for (int i = 0; i < even.length; i++) {
      even[i] = spline.at(Math.min(times[0] + i / RATE, last));
    }
    return even;
  }

  private static double[] withoutMean(double[] values) {
    double mean = Sample.mean(values);
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean;
    }
    return values;
  }

  /// The lowest frequency that is used: two waves must fit into a window.
  private static double lowest(int length) {
    return 2 * RATE / (length / 2.0);
  }

  /// Half the recording; the detour through the lowest frequency is the reference's, rounding and
  /// all.
  private static int windowLength(int length) {
    return Math.min((int) (2 / lowest(length) * RATE), length / 2);
  }

  private static double[] density(double[] values, int window) {
    double[] hann = hann(window);
    int step = window - window / 2;
    int segments = (values.length - window / 2) / step;
    double[] density =
        new double[(int) Math.ceil(FrequencyBands.highest() * 2 * window / RATE) + 1];
    double[] segment = new double[window];
    SparseFourier fourier = new SparseFourier(window);
    for (int s = 0; s < segments; s++) {
      for (int i = 0; i < window; i++) {
        segment[i] = hann[i] * values[s * step + i];
      }
      fourier.addPower(segment, density);
    }
    double scale = 2 / (RATE * sumOfSquares(hann) * segments);
    for (int k = 0; k < density.length; k++) {
      density[k] *= k == 0 ? scale / 2 : scale;
    }
    return density;
  }

  private static double[] hann(int length) {
    double[] hann = new double[length];
    for (int i = 0; i < length; i++) {
      hann[i] = .5 - .5 * Math.cos(2 * Math.PI * i / length);
    }
    return hann;
  }

  private static double sumOfSquares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
