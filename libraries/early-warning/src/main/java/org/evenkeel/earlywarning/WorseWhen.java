package org.evenkeel.earlywarning;

/// Which way a signal moves when things get harder for the person. The chart watches that way only.
public enum WorseWhen {
  /// As with restlessness or worry.
  HIGHER(1),
  /// As with mood or hours of sleep.
  LOWER(-1);

  private final int sign;

  WorseWhen(int sign) {
    this.sign = sign;
  }

  int sign() {
    return sign;
  }
}
