package org.evenkeel.biosignals;

/// What Sadeh's rule needs of the minutes around one, kept up while the minute moves on.
final class MovementSums {

  private static final int WIDE = 11;
  private static final int NARROW = 6;

  private final double[] a;
  private final boolean includesFifty;
  private double wideSum;
  private int moderate;
  private int missing;
  private double narrowSum;
  private double narrowSquares;

  MovementSums(double[] a, boolean includesFifty) {
    this.a = a;
    this.includesFifty = includesFifty;
    for (int last = 0; last < WIDE / 2; last++) {
      moveTo(last);
    }
  }

  /// Takes in the last of the 11 minutes; the narrow window ends five minutes before it.
  void moveTo(int last) {
    wide(last, 1);
    wide(last - WIDE, -1);
    narrow(last - WIDE / 2, 1);
    narrow(last - WIDE / 2 - NARROW, -1);
  }

  boolean isComplete() {
    return missing == 0;
  }

  double mean() {
    return wideSum / WIDE;
  }

  int moderate() {
    return moderate;
  }

  double deviation() {
    double squares = narrowSquares - narrowSum * narrowSum / NARROW;
    return Math.sqrt(Math.max(0, squares) / (NARROW - 1));
  }

  private void wide(int i, int sign) {
    if (i >= 0 && i < a.length) {
      double count = a[i];
      if (Double.isNaN(count)) {
        missing += sign;
      } else {
        wideSum += sign * count;
        moderate += isModerate(count) ? sign : 0;
      }
    }
  }

  private void narrow(int i, int sign) {
    if (i >= 0 && i < a.length && !Double.isNaN(a[i])) {
      narrowSum += sign * a[i];
      narrowSquares += sign * a[i] * a[i];
    }
  }

  private boolean isModerate(double count) {
    return count < 100 && (includesFifty ? count >= 50 : count > 50);
  }
}
