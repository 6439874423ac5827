package org.evenkeel.selfhelp.sleep;

/// How sleepy by day.
public enum Sleepiness {
  USUAL,
  /// Epworth Sleepiness Scale of 11 or more (the usual cut-off: over 10).
  HIGH,
  /// Nodded off, or nearly, while driving or at a machine.
  AT_THE_WHEEL;

  private static final int HIGH_FROM = 11;

  /// @param epworth 0 to 24
  public static Sleepiness of(int epworth, boolean drowsyDriving) {
    if (epworth < 0 || epworth > 24) {
      throw new IllegalArgumentException("Epworth is %d; it runs from 0 to 24".formatted(epworth));
    }
    if (drowsyDriving) {
      return AT_THE_WHEEL;
    }
    return epworth >= HIGH_FROM ? HIGH : USUAL;
  }
}
