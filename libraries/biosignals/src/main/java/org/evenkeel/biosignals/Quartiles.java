package org.evenkeel.biosignals;

import java.util.function.IntToDoubleFunction;

/// The distance of the quartiles of a few values, without putting them all in order. Works on one
/// array again and again.
final class Quartiles {

  private final double[] values;

  Quartiles(int most) {
    values = new double[most];
  }

  /// The upper quartile less the lower one (type 7) of the sizes of values from one on and before
  /// another.
  double distance(IntToDoubleFunction all, int from, int before) {
    int size = before - from;
    for (int i = 0; i < size; i++) {
      values[i] = Math.abs(all.applyAsDouble(from + i));
    }
    double lower = quantile(size, .25, 0);
    return quantile(size, .75, (int) (.25 * (size - 1))) - lower;
  }

  private double quantile(int size, double share, int settled) {
    double place = share * (size - 1);
    int below = (int) place;
    select(below, settled, size - 1);
    double next = below + 1 < size ? smallest(below + 1, size) : values[below];
    return values[below] + (place - below) * (next - values[below]);
  }

  private double smallest(int from, int before) {
    double smallest = values[from];
    for (int i = from + 1; i < before; i++) {
      smallest = Math.min(smallest, values[i]);
    }
    return smallest;
  }

  /// Moves the value of a rank to its place, smaller ones before it and larger ones after (Hoare).
  private void select(int rank, int first, int last) {
    int low = first;
    int high = last;
    while (low < high) {
      double pivot = values[rank];
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (pivot < values[j]) {
          j--;
        }
        if (i <= j) {
          double held = values[i];
          values[i++] = values[j];
          values[j--] = held;
        }
      }
      low = j < rank ? i : low;
      high = rank < i ? j : high;
    }
  }
}
