package org.evenkeel.biosignals;

import java.util.Arrays;

/// Which beats of a mended recording stand among the same beats as before, so that what was worked
/// out for them still holds. Later passes mend a few beats of a hundred thousand.
final class Unchanged {

  private final int[] places;
  private final int count;

  private Unchanged(int[] places) {
    this.places = places;
    this.count = (int) Arrays.stream(places).filter(place -> place >= 0).count();
  }

  /// Nothing is known from before.
  static Unchanged nothing(int beats) {
    int[] places = new int[beats];
    Arrays.fill(places, -1);
    return new Unchanged(places);
  }

  /// @param around how many beats before and after each must be the same. A beat near the start,
  ///   whose surroundings hold the mean of all, is never called unchanged
  static Unchanged between(Beats before, Beats after, int around) {
    int[] same = new int[after.count()];
    int old = 0;
    for (int i = 0; i < same.length; i++) {
      while (old < before.count() && before.at(old) < after.at(i)) {
        old++;
      }
      same[i] = old < before.count() && before.at(old) == after.at(i) ? old : -1;
    }
    return new Unchanged(surrounded(same, around));
  }

  private static int[] surrounded(int[] same, int around) {
    int[] places = new int[same.length];
    Arrays.fill(places, -1);
    int run = 0;
    for (int i = 2; i < same.length; i++) {
      boolean goesOn = same[i] >= 2 && same[i] == same[i - 1] + 1;
      run = goesOn ? run + 1 : 0;
      if (run >= 2 * around) {
        places[i - around] = same[i - around];
      }
    }
    return places;
  }

  /// Where a beat stood before, or −1.
  int placeBefore(int i) {
    return places[i];
  }

  /// Whether most beats are unchanged, so that looking at the others one by one is quicker.
  boolean isMost() {
    return count > .8 * places.length;
  }
}
