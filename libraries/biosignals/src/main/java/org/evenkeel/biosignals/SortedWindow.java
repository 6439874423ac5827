package org.evenkeel.biosignals;

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

  /// Takes out one value and puts in another; only what lies between them moves.
  void replace(double old, double value) {
    int i = placeOf(old);
    while (i + 1 < size && sorted[i + 1] < value) {
      sorted[i] = sorted[i + 1];
      i++;
    }
    while (i > 0 && sorted[i - 1] > value) {
      sorted[i] = sorted[i - 1];
      i--;
    }
    sorted[i] = value;
  }

  double quantile(double share) {
    return Sample.quantileOfSorted(sorted, size, share);
  }

  double median() {
    int middle = size / 2;
    return size % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// The first place whose value is not below this one; values are never NaN.
  private int placeOf(double value) {
    int low = 0;
    int length = size;
    while (length > 0) {
      int half = length >>> 1;
      low = sorted[low + half] < value ? low + length - half : low;
      length = half;
    }
    return low;
  }
}
