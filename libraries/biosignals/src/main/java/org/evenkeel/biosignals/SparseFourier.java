package org.evenkeel.biosignals;

/// The first few terms of the discrete Fourier transform of values followed by as many zeros. Heart
/// rhythms need one frequency in four, so summing them one by one from a table of cosines is quick
/// enough and exact for any length. Values at the same distance from both ends share a cosine,
/// which halves the work.
final class SparseFourier {

  private final int length;
  private final double[] cosine;
  private final double[] sine;
  private final double[] together;
  private final double[] apart;

  /// @param values how many there are; the transform is twice as long
  SparseFourier(int values) {
    this.length = 2 * values;
    this.cosine = new double[length];
    this.sine = new double[length];
    for (int i = 0; i < length; i++) {
      cosine[i] = Math.cos(2 * Math.PI * i / length);
      sine[i] = Math.sin(2 * Math.PI * i / length);
    }
    this.together = new double[values / 2 + 1];
    this.apart = new double[values / 2 + 1];
  }

  /// Adds the squared size of term k to `power[k]`, for as many terms as there are places.
  void addPower(double[] values, double[] power) {
    fold(values);
    for (int k = 0; k < power.length; k++) {
      power[k] += k % 2 == 0 ? size(k, together, apart) : size(k, apart, together);
    }
  }

  /// Sums and differences of the values at the same distance from the start and from the end.
  private void fold(double[] values) {
    int n = values.length;
    together[0] = values[0];
    apart[0] = values[0];
    for (int i = 1; i < together.length; i++) {
      boolean middle = 2 * i == n;
      together[i] = middle ? values[i] : values[i] + values[n - i];
      apart[i] = middle ? values[i] : values[i] - values[n - i];
    }
  }

  private double size(int k, double[] real, double[] imaginary) {
    double along = 0;
    double across = 0;
    int angle = 0;
    for (int i = 0; i < real.length; i++) {
      along += real[i] * cosine[angle];
      across += imaginary[i] * sine[angle];
      angle += k;
      angle = angle < length ? angle : angle - length;
    }
    return along * along + across * across;
  }
}
