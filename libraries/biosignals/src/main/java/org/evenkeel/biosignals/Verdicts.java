package org.evenkeel.biosignals;

import java.util.Arrays;

/// Asleep or awake, minute by minute.
public final class Verdicts {

  private final SleepWake[] minutes;

  private Verdicts(SleepWake[] minutes) {
    this.minutes = minutes;
  }

  /// Verdicts, one a minute.
  public static Verdicts of(SleepWake... minutes) {
    return new Verdicts(minutes.clone());
  }

  /// Takes over an array that its maker lets go.
  static Verdicts owning(SleepWake[] minutes) {
    return new Verdicts(minutes);
  }

  /// How many minutes.
  public int minutes() {
    return minutes.length;
  }

  /// The verdict on minute `i`.
  public SleepWake at(int i) {
    return minutes[i];
  }

  /// How many minutes have this verdict.
  public int count(SleepWake verdict) {
    int count = 0;
    for (SleepWake minute : minutes) {
      count += minute == verdict ? 1 : 0;
    }
    return count;
  }

  /// The minutes from one on and before another.
  public Verdicts between(int from, int before) {
    return new Verdicts(Arrays.copyOfRange(minutes, from, before));
  }

  SleepWake[] copy() {
    return minutes.clone();
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
