package org.evenkeel.biosignals;

/// The quartiles of 91 changes from one interval to the next, followed in one sweep by counting:
/// intervals are whole milliseconds, so a beat costs a few steps and no search.
///
/// The count is in whole milliseconds; [#quartileDistance] finds the very numbers that stand behind
/// it, in which the reference program compares. Both ends, and changes beyond [#LARGEST], are not
/// counted.
final class CountedChanges {

  private static final int WINDOW = 91;
  private static final int LOWER = 22;
  private static final int UPPER = 67;
  private static final int LARGEST = 4095;
  private static final double ALMOST = 1 - 1e-9;

  private final int[] changes;
  private final short[] lowers;
  private final short[] lowersNext;
  private final short[] uppers;
  private final short[] uppersNext;
  private final double[] alike = new double[WINDOW];

  private CountedChanges(Beats beats) {
    int count = beats.count();
    changes = new int[count];
    lowers = new short[count];
    lowersNext = new short[count];
    uppers = new short[count];
    uppersNext = new short[count];
    for (int i = 2; i < count; i++) {
      long change = beats.at(i) - 2 * beats.at(i - 1) + beats.at(i - 2);
      changes[i] = (int) Math.min(LARGEST, Math.abs(change));
    }
  }

  static CountedChanges of(Beats beats) {
    CountedChanges counted = new CountedChanges(beats);
    counted.sweep();
    return counted;
  }

  /// The first two changes are no whole milliseconds, so no window with them is counted.
  private void sweep() {
    CountedRank lower = new CountedRank(LOWER, LARGEST);
    CountedRank upper = new CountedRank(UPPER, LARGEST);
    for (int last = 2; last < changes.length; last++) {
      lower.add(changes[last], 1);
      upper.add(changes[last], 1);
      if (last >= 2 + WINDOW) {
        lower.add(changes[last - WINDOW], -1);
        upper.add(changes[last - WINDOW], -1);
      }
      if (last >= 1 + WINDOW) {
        int middle = last - WINDOW / 2;
        lowers[middle] = (short) lower.value();
        lowersNext[middle] = (short) lower.next();
        uppers[middle] = (short) upper.value();
        uppersNext[middle] = (short) upper.next();
      }
    }
  }

  /// Whether the quartiles around a beat were counted.
  boolean isKnown(int i) {
    return uppersNext[i] > 0 && uppersNext[i] < LARGEST;
  }

  /// Whether a change surely lies within `alpha` half quartile distances.
  boolean isWithin(int i, double alpha) {
    double twice = uppers[i] + uppersNext[i] - lowers[i] - lowersNext[i];
    return isKnown(i) && changes[i] <= alpha * twice / 4 * ALMOST;
  }

  /// The upper quartile less the lower one (type 7) of the sizes of the 91 rises around a beat, in
  /// the unit of the rises.
  double quartileDistance(int i, double[] rises) {
    double lower = quartile(i, rises, LOWER, lowers[i], lowersNext[i]);
    return quartile(i, rises, UPPER, uppers[i], uppersNext[i]) - lower;
  }

  /// Both ranks have the place 22.5 or 67.5 between them.
  private double quartile(int i, double[] rises, int rank, int value, int next) {
    int smaller = gather(i, rises, value);
    double below = alike[rank - smaller];
    if (next == value) {
      return below + .5 * (alike[rank + 1 - smaller] - below);
    }
    gather(i, rises, next);
    return below + .5 * (alike[0] - below);
  }

  /// Puts the rises of one whole number of milliseconds in order.
  ///
  /// @return how many are smaller
  private int gather(int i, double[] rises, int value) {
    int smaller = 0;
    int found = 0;
    for (int at = i - WINDOW / 2; at <= i + WINDOW / 2; at++) {
      smaller += changes[at] < value ? 1 : 0;
      if (changes[at] == value) {
        insert(Math.abs(rises[at]), found++);
      }
    }
    return smaller;
  }

  private void insert(double rise, int count) {
    int place = count;
    while (place > 0 && alike[place - 1] > rise) {
      alike[place] = alike[place - 1];
      place--;
    }
    alike[place] = rise;
  }
}
