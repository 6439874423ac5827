package org.evenkeel.biosignals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The main time of sleep between noon and noon, from the angle of the arm alone (HDCZA).
///
/// The median change of angle over 5 minutes is compared with 15 times its tenth percentile of the
/// day, held between 0.13° and 0.5°. Quiet blocks of more than 30 minutes count, those less than 60
/// minutes apart are joined, the longest is the time of sleep.
///
/// ## What this tells you, and what it does not
///
/// When someone lay down to sleep and got up, to about 10 minutes against a diary in 3,752 adults.
/// It finds one such time a day in everybody, also in those who worked at night or did not sleep.
///
/// Source: van Hees VT and others (2018), Scientific Reports 8:12975,
/// doi:10.1038/s41598-018-31266-z; variant of GGIR 3.3.
///
/// @param from first epoch of 5 s
/// @param before the epoch after the last
public record SleepPeriod(int from, int before) {

  private static final int PER_MINUTE = 12;
  private static final int WINDOW = 5 * PER_MINUTE - 1;
  private static final int SHORTEST_BLOCK = 30 * PER_MINUTE;
  private static final int LONGEST_GAP = 60 * PER_MINUTE;

  /// The time of sleep within these angles (degrees, every 5 s); nothing when the arm never lay
  /// still.
  public static Optional<SleepPeriod> of(double[] angles) {
    double[] restlessness = restlessness(angles);
    List<SleepPeriod> blocks = joined(quiet(restlessness, threshold(restlessness)));
    return blocks.stream().reduce((a, b) -> b.length() > a.length() ? b : a);
  }

  /// How many epochs of 5 s.
  public int length() {
    return before - from;
  }

  /// The median change of angle of the 5 minutes around each epoch; 0 where they are not complete.
  static double[] restlessness(double[] angles) {
    double[] restlessness = new double[angles.length];
    SortedWindow window = new SortedWindow(WINDOW + 1);
    for (int i = 1; i < angles.length; i++) {
      window.add(Math.abs(angles[i] - angles[i - 1]));
      if (i > WINDOW) {
        window.remove(Math.abs(angles[i - WINDOW] - angles[i - WINDOW - 1]));
      }
      if (i >= WINDOW) {
        restlessness[i - WINDOW / 2 - 1] = window.median();
      }
    }
    return restlessness;
  }

  static double threshold(double[] restlessness) {
    return restlessness.length == 0
        ? .13
        : Math.clamp(15 * Sample.quantile(restlessness, .1), .13, .5);
  }

  private static List<SleepPeriod> quiet(double[] restlessness, double threshold) {
    List<SleepPeriod> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= restlessness.length; i++) {
      if (i == restlessness.length || restlessness[i] >= threshold) {
        if (i - start > SHORTEST_BLOCK) {
          blocks.add(new SleepPeriod(start, i));
        }
        start = i + 1;
      }
    }
    return blocks;
  }

  private static List<SleepPeriod> joined(List<SleepPeriod> blocks) {
    List<SleepPeriod> joined = new ArrayList<>();
    for (SleepPeriod block : blocks) {
      if (!joined.isEmpty() && block.from - joined.getLast().before < LONGEST_GAP) {
        joined.add(new SleepPeriod(joined.removeLast().from, block.before));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }
}
