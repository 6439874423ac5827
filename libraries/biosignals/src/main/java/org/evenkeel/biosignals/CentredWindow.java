package org.evenkeel.biosignals;

import java.util.function.ToDoubleFunction;

/// A measure of the values around each value, over a window of odd width that is cut off at both
/// ends.
final class CentredWindow {

  private CentredWindow() {}

  static double[] over(double[] values, int width, ToDoubleFunction<SortedWindow> measure) {
    int half = width / 2;
    SortedWindow window = new SortedWindow(width + 1);
    double[] measured = new double[values.length];
    for (int i = 0; i < Math.min(half, values.length); i++) {
      window.add(values[i]);
    }
    for (int i = 0; i < values.length; i++) {
      if (i + half < values.length) {
        window.add(values[i + half]);
      }
      if (i - half - 1 >= 0) {
        window.remove(values[i - half - 1]);
      }
      measured[i] = measure.applyAsDouble(window);
    }
    return measured;
  }
}
