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
      move(window, values, i - half - 1, i + half);
      measured[i] = measure.applyAsDouble(window);
    }
    return measured;
  }

  private static void move(SortedWindow window, double[] values, int leaving, int entering) {
    boolean leaves = leaving >= 0;
    boolean enters = entering < values.length;
    if (leaves && enters) {
      window.replace(values[leaving], values[entering]);
    } else if (enters) {
      window.add(values[entering]);
    } else if (leaves) {
      window.remove(values[leaving]);
    }
  }
}
