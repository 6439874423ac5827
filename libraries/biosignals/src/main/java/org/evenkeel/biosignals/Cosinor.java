package org.evenkeel.biosignals;

/// The cosine wave of 24 hours that lies closest to activity (single cosinor).
///
/// `x = M + A·cos(2πt/24 + φ)`, by least squares on cosine and sine; `A = √(β² + γ²)`, `φ =
/// atan2(−γ, β)`. The wave has its peak at `−φ`. The test that A is 0 is `F(2, n − 3)`, whose tail
/// has a closed form; it takes the values for independent, which activity is not, so it is too
/// sure.
///
/// ## What this tells you, and what it does not
///
/// When the middle of someone's active time is, and how large the swing. Days are no cosine: two
/// people with very different days can have the same wave.
///
/// Source: Cornelissen G (2014), Theoretical Biology and Medical Modelling 11:16,
/// doi:10.1186/1742-4682-11-16.
///
/// @param mesor the middle M
/// @param amplitude A, never below 0
/// @param acrophase φ in radians, −π to π
/// @param f statistic of the test that there is no wave
/// @param chance of such an F or a larger one where there is none
public record Cosinor(double mesor, double amplitude, double acrophase, double f, double chance) {

  private static final int FEWEST = 4;

  /// The wave of values from midnight on, `perHour` an hour; NaN is passed over.
  ///
  /// @throws IllegalArgumentException when fewer than 4 are known
  public static Cosinor of(double[] values, int perHour) {
    WaveSums sums = WaveSums.of(values, 24 * perHour);
    if (sums.count() < FEWEST) {
      throw new IllegalArgumentException(
          "%d known values; a wave needs at least %d".formatted(sums.count(), FEWEST));
    }
    return of(sums);
  }

  private static Cosinor of(WaveSums sums) {
    double[] wave = sums.solve();
    double left = sums.squaresLeft(wave);
    int free = sums.count() - 3;
    double f = (sums.squaresAboutMean() - left) / 2 / (left / free);
    return new Cosinor(
        wave[0],
        Math.hypot(wave[1], wave[2]),
        Math.atan2(-wave[2], wave[1]),
        f,
        Math.pow(1 + 2 * f / free, -free / 2.0));
  }

  /// The hour of the day at which the wave is highest, 0 to 24.
  public double peakHour() {
    double hours = -acrophase * 24 / (2 * Math.PI);
    return hours < 0 ? hours + 24 : hours;
  }
}
