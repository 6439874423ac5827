package org.evenkeel.biosignals;

/// The first few terms of a discrete Fourier transform. Heart rhythms need one frequency in four,
/// so summing them one by one from a table of cosines is quick enough and exact for any length.
final class SparseFourier {

  private final int length;
  private final double[] cosine;
  private final double[] sine;

  /// @param length of the transform; shorter values count as padded with zeros
  SparseFourier(int length) {
    this.length = length;
    this.cosine = new double[length];
    this.sine = new double[length];
    for (int i = 0; i < length; i++) {
      cosine[i] = Math.cos(2 * Math.PI * i / length);
      sine[i] = Math.sin(2 * Math.PI * i / length);
    }
  }

  /// Adds the squared size of term k to `power[k]`, for as many terms as there are places.
  void addPower(double[] values, double[] power) {
    for (int k = 0; k < power.length; k++) {
      double real = 0;
      double imaginary = 0;
      int angle = 0;
      for (double value : values) {
        real += value * cosine[angle];
        imaginary += value * sine[angle];
        angle += k;
        angle = angle < length ? angle : angle - length;
      }
      power[k] += real * real + imaginary * imaginary;
    }
  }
}
