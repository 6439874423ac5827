package org.evenkeel.psychometrics;

/// Sentences for calls that cannot be right.
final class Checks {
  private Checks() {}

  static void probability(String what, double value) {
    between(what, value, 0, 1);
  }

  static void between(String what, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "%s is %s; it must lie between %s and %s".formatted(what, value, low, high));
    }
  }

  static void positive(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("%s is %s; it must be above 0".formatted(what, value));
    }
  }

  static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("%s is %s; it must be a number".formatted(what, value));
    }
  }
}
