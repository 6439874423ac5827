package org.evenkeel.earlywarning;

/// `Γ(a + ½)/Γ(a)`.
final class GammaRatio {

  /// Of `Γ(a + ½)/(Γ(a)·sqrt(a))` in powers of 1/a.
  private static final double[] SERIES = {
    1,
    -1.0 / 8,
    1.0 / 128,
    5.0 / 1024,
    -21.0 / 32768,
    -399.0 / 262144,
    869.0 / 4194304,
    39325.0 / 33554432
  };

  private GammaRatio() {}

  /// For a above 0, to about 1e-15: the asymptotic series from 30 on; below, by stepping up with
  /// `half(a) = half(a + 1)·a/(a + ½)`.
  static double half(double a) {
    double factor = 1;
    double up = a;
    while (up < 30) {
      factor *= up / (up + 0.5);
      up++;
    }
    double series = 0;
    for (int k = SERIES.length - 1; k >= 0; k--) {
      series = series / up + SERIES[k];
    }
    return factor * Math.sqrt(up) * series;
  }
}
