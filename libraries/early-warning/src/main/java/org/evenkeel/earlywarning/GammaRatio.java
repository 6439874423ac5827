package org.evenkeel.earlywarning;

/// `Γ(a + ½)/Γ(a)`.
final class GammaRatio {

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
    double i = 1 / up;
    double series =
        1
            + i
                * (-1.0 / 8
                    + i
                        * (1.0 / 128
                            + i
                                * (5.0 / 1024
                                    + i
                                        * (-21.0 / 32768
                                            + i
                                                * (-399.0 / 262144
                                                    + i
                                                        * (869.0 / 4194304
                                                            + i * 39325.0 / 33554432))))));
    return factor * Math.sqrt(up) * series;
  }
}
