package org.evenkeel.benchmarks;

import java.util.Locale;

/// The largest difference met between what was measured and what was to be met.
public final class Distance {
  private double largest;
  private int compared;

  public Distance meet(double measured, double golden) {
    largest = Math.max(largest, Math.abs(measured - golden));
    if (Double.isNaN(measured) || Double.isNaN(golden)) {
      largest = Double.POSITIVE_INFINITY;
    }
    compared++;
    return this;
  }

  public Distance meet(double[] measured, double[] golden) {
    if (measured.length != golden.length) {
      throw new IllegalArgumentException(
          "%d figures measured, %d to be met".formatted(measured.length, golden.length));
    }
    for (int i = 0; i < measured.length; i++) {
      meet(measured[i], golden[i]);
    }
    return this;
  }

  public boolean within(double bar) {
    return compared > 0 && largest <= bar;
  }

  public Figure row(String name, double bar) {
    return Figure.of(
        name, "%s apart at most (%d)".formatted(shown(), compared), "≤ " + bar(bar), within(bar));
  }

  public Figure reported(String name, String bar) {
    return Figure.reported(name, "%s apart at most (%d)".formatted(shown(), compared), bar);
  }

  public String shown() {
    return String.format(Locale.ROOT, "%.1e", largest);
  }

  private static String bar(double bar) {
    return bar < 1e-2 ? String.format(Locale.ROOT, "%.0e", bar) : String.valueOf(bar);
  }
}
