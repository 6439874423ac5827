package org.evenkeel.biosignals;

/// The value of a rank among small whole numbers that come and go, followed by counting.
final class CountedRank {

  private final int rank;
  private final int[] counts;
  private int value;
  private int below;

  /// @param rank counted from 0
  /// @param largest number that may come; it stands for itself and everything above
  CountedRank(int rank, int largest) {
    this.rank = rank;
    this.counts = new int[largest + 1];
  }

  /// Takes a number in (`times` is 1) or out (−1).
  void add(int number, int times) {
    counts[number] += times;
    below += number < value ? times : 0;
  }

  /// The value of the rank. There must be more numbers than the rank says.
  int value() {
    while (below > rank) {
      value--;
      below -= counts[value];
    }
    while (below + counts[value] <= rank && value < counts.length - 1) {
      below += counts[value];
      value++;
    }
    return value;
  }

  /// The value of the rank after it.
  int next() {
    int next = value();
    if (below + counts[next] <= rank + 1) {
      next++;
      while (next < counts.length - 1 && counts[next] == 0) {
        next++;
      }
    }
    return next;
  }
}
