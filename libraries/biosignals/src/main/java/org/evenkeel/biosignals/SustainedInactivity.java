package org.evenkeel.biosignals;

import java.util.Arrays;

/// Stretches of more than 5 minutes in which the arm's angle never changed by more than 5° from one
/// epoch of 5 s to the next. Within a time of sleep ([SleepPeriod]) they count as sleep.
///
/// ## What this tells you, and what it does not
///
/// That an arm lay still. By day that is reading, or a watch on a table.
///
/// Source: van Hees VT and others (2015), PLOS ONE 10:e0142533, doi:10.1371/journal.pone.0142533.
public final class SustainedInactivity {

  private static final double LARGEST_CHANGE = 5;
  private static final int FIVE_MINUTES = 60;

  private SustainedInactivity() {}

  /// For each epoch whether it belongs to such a stretch.
  ///
  /// @param angles degrees, every 5 s
  public static boolean[] of(double[] angles) {
    boolean[] still = new boolean[angles.length];
    int lastChange = -1;
    for (int i = 0; i + 1 < angles.length; i++) {
      if (Math.abs(angles[i + 1] - angles[i]) > LARGEST_CHANGE) {
        if (lastChange >= 0 && i - lastChange > FIVE_MINUTES) {
          Arrays.fill(still, lastChange, i + 1, true);
        }
        lastChange = i;
      }
    }
    return still;
  }
}
