package org.evenkeel.biosignals;

import java.util.Arrays;

/// Moments at which a heart was seen to beat, in whole milliseconds since the recording began, each
/// later than the one before.
///
/// A gap in a recording is no long interval: cut the recording at its gaps and look at each part.
public final class Beats {

  private final long[] milliseconds;

  private Beats(long[] milliseconds) {
    this.milliseconds = milliseconds;
  }

  /// Beats at these times.
  ///
  /// @throws IllegalArgumentException when a beat is not later than the one before it
  public static Beats at(long... milliseconds) {
    for (int i = 1; i < milliseconds.length; i++) {
      if (milliseconds[i] <= milliseconds[i - 1]) {
        throw new IllegalArgumentException(
            "Beat %d is at %d ms and the one before it at %d ms; beats must come one after another"
                .formatted(i, milliseconds[i], milliseconds[i - 1]));
      }
    }
    return new Beats(milliseconds.clone());
  }

  /// How many beats.
  public int count() {
    return milliseconds.length;
  }

  /// When beat `i` was, in milliseconds.
  public long at(int i) {
    return milliseconds[i];
  }

  /// All times, in milliseconds.
  public long[] milliseconds() {
    return milliseconds.clone();
  }

  /// The times between one beat and the next: one fewer than beats.
  ///
  /// @throws IllegalArgumentException when there are fewer than two beats
  public Intervals intervals() {
    if (milliseconds.length < 2) {
      throw new IllegalArgumentException(
          "%d beats; at least 2 make an interval".formatted(milliseconds.length));
    }
    double[] between = new double[milliseconds.length - 1];
    for (int i = 0; i < between.length; i++) {
      between[i] = milliseconds[i + 1] - milliseconds[i];
    }
    return Intervals.ofMilliseconds(between);
  }

  /// The beats from a time on and before another, as in the five-minute windows of the standards.
  public Beats between(long from, long before) {
    int first = firstAtOrAfter(from);
    return new Beats(
        Arrays.copyOfRange(milliseconds, first, Math.max(first, firstAtOrAfter(before))));
  }

  private int firstAtOrAfter(long time) {
    int found = Arrays.binarySearch(milliseconds, time);
    return found < 0 ? -found - 1 : found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Beats beats && Arrays.equals(milliseconds, beats.milliseconds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(milliseconds);
  }

  /// The number of beats only: a heart's times belong to a person.
  @Override
  public String toString() {
    return "Beats[%d]".formatted(milliseconds.length);
  }
}
