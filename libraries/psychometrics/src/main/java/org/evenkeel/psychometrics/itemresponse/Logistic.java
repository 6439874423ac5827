package org.evenkeel.psychometrics.itemresponse;

/// The logistic curve `1 / (1 + exp(−z))`.
final class Logistic {
  private Logistic() {}

  static double of(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /// `of(high) − of(low)`. Where both are near 1 their complements are subtracted instead, which
  /// keeps the digits.
  static double between(double high, double low) {
    return low > 0 ? of(-low) - of(-high) : of(high) - of(low);
  }
}
