package org.evenkeel.earlywarning;

/// Natural logarithms of many numbers above 0 at once, to about 2e-16 of the larger of the
/// logarithm and 1: `v = 2^k·m` with m from √½ to √2, and `ln m = 2·artanh((m − 1)/(m + 1))` by its
/// series. Written as short loops, most of which the virtual machine turns into vector
/// instructions.
final class Logarithms {

  private static final long ROOT_OF_HALF = 0x3FE6A09E667F3BCDL;
  private static final int MANTISSA = 52;
  private static final int AT_ONCE = 256;
  private static final double LN_2 = Math.log(2);

  private Logarithms() {}

  static void of(double[] values, double[] logarithms, int number) {
    long[] bits = new long[AT_ONCE];
    double[] exponent = new double[AT_ONCE];
    double[] m = new double[AT_ONCE];
    for (int from = 0; from < number; from += AT_ONCE) {
      int n = Math.min(AT_ONCE, number - from);
      for (int i = 0; i < n; i++) {
        bits[i] = Double.doubleToRawLongBits(values[from + i]);
      }
      split(bits, exponent, n);
      for (int i = 0; i < n; i++) {
        m[i] = Double.longBitsToDouble(bits[i]);
      }
      series(m, exponent, n);
      System.arraycopy(m, 0, logarithms, from, n);
    }
  }

  private static void split(long[] bits, double[] exponent, int n) {
    for (int i = 0; i < n; i++) {
      long k = (bits[i] - ROOT_OF_HALF) >> MANTISSA;
      bits[i] -= k << MANTISSA;
      exponent[i] = k;
    }
  }

  private static void series(double[] m, double[] exponent, int n) {
    for (int i = 0; i < n; i++) {
      double s = (m[i] - 1) / (m[i] + 1);
      double q = s * s;
      double sum = Math.fma(q, 1.0 / 21, 1.0 / 19);
      sum = Math.fma(q, sum, 1.0 / 17);
      sum = Math.fma(q, sum, 1.0 / 15);
      sum = Math.fma(q, sum, 1.0 / 13);
      sum = Math.fma(q, sum, 1.0 / 11);
      sum = Math.fma(q, sum, 1.0 / 9);
      sum = Math.fma(q, sum, 1.0 / 7);
      sum = Math.fma(q, sum, 1.0 / 5);
      sum = Math.fma(q, sum, 1.0 / 3);
      sum = Math.fma(q, sum, 1);
      m[i] = Math.fma(exponent[i], LN_2, 2 * s * sum);
    }
  }
}
