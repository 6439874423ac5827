package org.evenkeel.biosignals;

import java.util.Arrays;

/// The values of a moving window, kept in order, so that any quantile is at hand.
final class SortedWindow {

  private final double[] sorted;
  private int size;

  SortedWindow(int most) {
    sorted = new double[most];
  }

  void add(double value) {
    int place = placeOf(value);
    System.arraycopy(sorted, place, sorted, place + 1, size - place);
    sorted[place] = value;
    size++;
  }

  /// Takes out a value that is in the window.
  void remove(double value) {
    int place = placeOf(value);
    size--;
    System.arraycopy(sorted, place + 1, sorted, place, size - place);
  }

  double quantile(double share) {
    return Sample.quantileOfSorted(sorted, size, share);
  }

  double median() {
    int middle = size / 2;
    return size % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private int placeOf(double value) {
    int found = Arrays.binarySearch(sorted, 0, size, value);
    return found < 0 ? -found - 1 : found;
  }
}
