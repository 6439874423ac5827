package org.evenkeel.biosignals;

/// Cosine and sine at given times, for one frequency after the other: each step turns every pair by
/// its own small angle, so that no cosine is worked out twice.
final class TurningWaves {

  private final double[] cosine;
  private final double[] sine;
  private final double[] turnCosine;
  private final double[] turnSine;

  TurningWaves(double[] times, double lowest, double step) {
    cosine = new double[times.length];
    sine = new double[times.length];
    turnCosine = new double[times.length];
    turnSine = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      cosine[i] = Math.cos(2 * Math.PI * lowest * times[i]);
      sine[i] = Math.sin(2 * Math.PI * lowest * times[i]);
      turnCosine[i] = Math.cos(2 * Math.PI * step * times[i]);
      turnSine[i] = Math.sin(2 * Math.PI * step * times[i]);
    }
  }

  void turn() {
    for (int i = 0; i < cosine.length; i++) {
      double c = cosine[i];
      cosine[i] = c * turnCosine[i] - sine[i] * turnSine[i];
      sine[i] = sine[i] * turnCosine[i] + c * turnSine[i];
    }
  }

  /// Half of what the best wave of this frequency, with a mean of its own, takes from the squares
  /// of values whose mean is 0.
  double power(double[] values) {
    double c = 0;
    double s = 0;
    double yc = 0;
    double ys = 0;
    double cc = 0;
    double cs = 0;
    for (int i = 0; i < values.length; i++) {
      c += cosine[i];
      s += sine[i];
      yc += values[i] * cosine[i];
      ys += values[i] * sine[i];
      cc += cosine[i] * cosine[i];
      cs += cosine[i] * sine[i];
    }
    int n = values.length;
    double ccCentred = cc - c * c / n;
    double ssCentred = n - cc - s * s / n;
    double csCentred = cs - c * s / n;
    double determinant = ccCentred * ssCentred - csCentred * csCentred;
    return (ssCentred * yc * yc + ccCentred * ys * ys - 2 * csCentred * yc * ys) / determinant / 2;
  }
}
