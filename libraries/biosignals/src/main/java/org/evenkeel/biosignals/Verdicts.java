package org.evenkeel.biosignals;

import java.util.Arrays;

/// Asleep or awake, minute by minute.
public final class Verdicts {

  private static final SleepWake[] ALL = SleepWake.values();

  /// Their place in [SleepWake], a byte a minute.
  private final byte[] minutes;

  private Verdicts(byte[] minutes) {
    this.minutes = minutes;
  }

  /// Verdicts, one a minute.
  public static Verdicts of(SleepWake... minutes) {
    byte[] places = new byte[minutes.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = place(minutes[i]);
    }
    return new Verdicts(places);
  }

  static byte place(SleepWake verdict) {
    return (byte) verdict.ordinal();
  }

  /// Takes over an array of places that its maker lets go.
  static Verdicts owning(byte[] minutes) {
    return new Verdicts(minutes);
  }

  /// How many minutes.
  public int minutes() {
    return minutes.length;
  }

  /// The verdict on minute `i`.
  public SleepWake at(int i) {
    return ALL[minutes[i]];
  }

  /// How many minutes have this verdict.
  public int count(SleepWake verdict) {
    int count = 0;
    for (byte minute : minutes) {
      count += ALL[minute] == verdict ? 1 : 0;
    }
    return count;
  }

  /// The minutes from one on and before another.
  public Verdicts between(int from, int before) {
    return new Verdicts(Arrays.copyOfRange(minutes, from, before));
  }

  SleepWake[] copy() {
    SleepWake[] copy = new SleepWake[minutes.length];
    Arrays.setAll(copy, this::at);
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Verdicts verdicts && Arrays.equals(minutes, verdicts.minutes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minutes);
  }

  @Override
  public String toString() {
    return "Verdicts[%d]".formatted(minutes.length);
  }
}
