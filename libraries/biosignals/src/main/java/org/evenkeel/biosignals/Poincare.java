package org.evenkeel.biosignals;

/// The cloud of each interval against the next: its width and length.
///
/// `SD1 = SD((a − b)/√2)` and `SD2 = SD((a + b)/√2)` with n − 1, where a and b are neighbours. On
/// short recordings SD1 is not quite RMSSD/√2, because the mean difference is taken out; and
/// hrv-analysis' `SD2 = √(2·SDNN² − ½·SDSD²)` differs by the two intervals at the ends.
///
/// ## What this tells you, and what it does not
///
/// SD1 is RMSSD said in another way; it adds nothing to it. The same cautions hold.
///
/// Source: Brennan M, Palaniswami M, Kamen P (2001), IEEE Transactions on Biomedical Engineering
/// 48:1342–1347, doi:10.1109/10.959330.
///
/// @param sd1 width, ms
/// @param sd2 length, ms
public record Poincare(double sd1, double sd2) {

  /// The cloud of these intervals.
  ///
  /// @throws IllegalArgumentException when there are fewer than 3
  public static Poincare of(Intervals intervals) {
    double[] nn = intervals.atLeast(3, "the Poincaré cloud").shared();
    double[] across = new double[nn.length - 1];
    double[] along = new double[nn.length - 1];
    for (int i = 0; i < across.length; i++) {
      across[i] = (nn[i] - nn[i + 1]) / Math.sqrt(2);
      along[i] = (nn[i] + nn[i + 1]) / Math.sqrt(2);
    }
    return new Poincare(Sample.deviation(across), Sample.deviation(along));
  }
}
