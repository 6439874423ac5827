package org.evenkeel.biosignals;

/// Sums of a least-squares fit of `M + β·cos + γ·sin`.
final class WaveSums {

  private int count;
  private double sumX;
  private double sumXx;
  private double c;
  private double s;
  private double cc;
  private double ss;
  private double cs;
  private double xc;
  private double xs;

  /// The sums of values of which `perDay` go once round; a cosine is needed once for each time of
  /// day.
  static WaveSums of(double[] values, int perDay) {
    WaveSums sums = new WaveSums();
    for (int time = 0; time < Math.min(perDay, values.length); time++) {
      double cosine = Math.cos(2 * Math.PI * time / perDay);
      double sine = Math.sin(2 * Math.PI * time / perDay);
      for (int i = time; i < values.length; i += perDay) {
        if (!Double.isNaN(values[i])) {
          sums.add(cosine, sine, values[i]);
        }
      }
    }
    return sums;
  }

  private void add(double cosine, double sine, double x) {
    count++;
    sumX += x;
    sumXx += x * x;
    c += cosine;
    s += sine;
    cc += cosine * cosine;
    ss += sine * sine;
    cs += cosine * sine;
    xc += x * cosine;
    xs += x * sine;
  }

  int count() {
    return count;
  }

  /// M, β and γ, by Cramer's rule on the centred sums.
  double[] solve() {
    double ccCentred = cc - c * c / count;
    double ssCentred = ss - s * s / count;
    double csCentred = cs - c * s / count;
    double xcCentred = xc - sumX * c / count;
    double xsCentred = xs - sumX * s / count;
    double determinant = ccCentred * ssCentred - csCentred * csCentred;
    double beta = (xcCentred * ssCentred - xsCentred * csCentred) / determinant;
    double gamma = (xsCentred * ccCentred - xcCentred * csCentred) / determinant;
    return new double[] {(sumX - beta * c - gamma * s) / count, beta, gamma};
  }

  double squaresAboutMean() {
    return sumXx - sumX * sumX / count;
  }

  double squaresLeft(double[] wave) {
    return Math.max(0, sumXx - wave[0] * sumX - wave[1] * xc - wave[2] * xs);
  }
}
