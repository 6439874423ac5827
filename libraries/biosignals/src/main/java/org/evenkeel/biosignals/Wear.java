package org.evenkeel.biosignals;

import java.util.Arrays;

/// When a sensor was probably not on a wrist.
///
/// ## What this tells you, and what it does not
///
/// That a sensor lay very still, or counted the same number for long. A person who sleeps very
/// deeply can look like that for a while, and a watch in a moving bag like a person; so the days on
/// which it decides are shown with their coverage.
public final class Wear {

  /// Minutes of the same count after which a sensor is taken to lie on a table.
  public static final int SAME_COUNT_MINUTES = 90;

  private static final int BLOCK_MINUTES = 15;
  private static final int WINDOW_BLOCKS = 4;
  private static final double STILL_DEVIATION = .013;
  private static final double STILL_RANGE = .050;

  private Wear() {}

  /// For each 15 minutes of raw acceleration whether the sensor was worn; a last broken quarter is
  /// left out.
  ///
  /// A quarter is not worn when it lies in any hour (moved on by 15 minutes) in which two of the
  /// three axes have a standard deviation below 13 mg or a range below 50 mg. Needs an hour; in
  /// less everything counts as worn.
  ///
  /// Source: van Hees VT and others (2011), PLOS ONE 6:e22922, doi:10.1371/journal.pone.0022922,
  /// with the bounds of GGIR.
  ///
  /// @param x acceleration in g
  /// @param y acceleration in g
  /// @param z acceleration in g
  /// @param rate samples a second
  public static boolean[] ofAcceleration(double[] x, double[] y, double[] z, int rate) {
    if (x.length != y.length || y.length != z.length || rate < 1) {
      throw new IllegalArgumentException(
          "%d, %d and %d samples at %d a second; the axes must be of one length and the rate at least 1"
              .formatted(x.length, y.length, z.length, rate));
    }
    int block = BLOCK_MINUTES * 60 * rate;
    boolean[] worn = new boolean[x.length / block];
    Arrays.fill(worn, true);
    for (int first = 0; first + WINDOW_BLOCKS <= worn.length; first++) {
      int from = first * block;
      int before = from + WINDOW_BLOCKS * block;
      if (still(x, from, before) + still(y, from, before) + still(z, from, before) >= 2) {
        Arrays.fill(worn, first, first + WINDOW_BLOCKS, false);
      }
    }
    return worn;
  }

  private static int still(double[] axis, int from, int before) {
    double low = axis[from];
    double high = axis[from];
    double sum = 0;
    for (int i = from; i < before; i++) {
      low = Math.min(low, axis[i]);
      high = Math.max(high, axis[i]);
      sum += axis[i];
    }
    double mean = sum / (before - from);
    double squares = 0;
    for (int i = from; i < before; i++) {
      squares += (axis[i] - mean) * (axis[i] - mean);
    }
    boolean steady = Math.sqrt(squares / (before - from - 1)) < STILL_DEVIATION;
    return steady || high - low < STILL_RANGE ? 1 : 0;
  }

  /// The counts with NaN where the same count came for [#SAME_COUNT_MINUTES] or longer: 0 on a
  /// table, or the floor that some devices have instead of 0.
  ///
  /// Source: the run length is that of Choi L and others (2011), Medicine & Science in Sports &
  /// Exercise 43:357–364, doi:10.1249/MSS.0b013e3181ed61a3; its two minutes of movement within are
  /// not allowed for.
  public static MinuteCounts ofCounts(MinuteCounts counts) {
    double[] worn = counts.shared().clone();
    int start = 0;
    for (int i = 1; i <= worn.length; i++) {
      if (i == worn.length || counts.at(i) != counts.at(start)) {
        if (i - start >= SAME_COUNT_MINUTES) {
          Arrays.fill(worn, start, i, Double.NaN);
        }
        start = i;
      }
    }
    return MinuteCounts.of(worn);
  }
}
