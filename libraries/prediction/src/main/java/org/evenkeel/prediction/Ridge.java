package org.evenkeel.prediction;

import java.util.Arrays;
import java.util.List;

/// Sums that the fits share.
final class Ridge {

  private Ridge() {}

  static double checked(double strength) {
    if (!(strength >= 0) || !Double.isFinite(strength)) {
      throw new IllegalArgumentException(
          "The strength is %s; it is finite and 0 or above".formatted(strength));
    }
    return strength;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /// `Z'·diag(weight)·Z`.
  static double[][] products(double[][] z, double[] weight) {
    int terms = z[0].length;
    double[][] a = new double[terms][terms];
    for (int i = 0; i < z.length; i++) {
      for (int j = 0; j < terms; j++) {
        double part = weight[i] * z[i][j];
        for (int k = 0; k <= j; k++) {
          a[j][k] += part * z[i][k];
        }
      }
    }
    for (int j = 0; j < terms; j++) {
      for (int k = j + 1; k < terms; k++) {
        a[j][k] = a[k][j];
      }
    }
    return a;
  }

  /// `Z'·y`.
  static double[] against(double[][] z, double[] y) {
    double[] sums = new double[z[0].length];
    for (int i = 0; i < z.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += z[i][j] * y[i];
      }
    }
    return sums;
  }

  static double[] means(double[][] z) {
    double[] ones = new double[z.length];
    Arrays.fill(ones, 1.0 / z.length);
    return against(z, ones);
  }

  static double chance(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static List<Double> list(double... numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
