package org.evenkeel.fairness;

import java.util.random.RandomGenerator;
import org.hipparchus.special.Gamma;

/// Draws from the Poisson distribution: by multiplying uniforms below a mean of 10 (Knuth), above
/// by Hörmann's transformed rejection (1993, PTRS, doi:10.1016/0167-6687(93)90997-4).
final class Poisson {

  private static final double FEW = 10;

  private Poisson() {}

  static long draw(double mean, RandomGenerator chance) {
    return mean < FEW ? few(mean, chance) : many(mean, chance);
  }

  private static long few(double mean, RandomGenerator chance) {
    double left = Math.exp(-mean);
    double product = chance.nextDouble();
    long k = 0;
    while (product > left) {
      product *= chance.nextDouble();
      k++;
    }
    return k;
  }

  private static long many(double mean, RandomGenerator chance) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverse = 1.1239 + 1.1328 / (b - 3.4);
    double easy = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = chance.nextDouble() - 0.5;
      double v = 1 - chance.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= easy) {
        return (long) k;
      }
      if (k >= 0 && (us >= 0.013 || v <= us)) {
        double accept = Math.log(v * inverse / (a / (us * us) + b));
        if (accept <= k * Math.log(mean) - mean - Gamma.logGamma(k + 1)) {
          return (long) k;
        }
      }
    }
  }
}
