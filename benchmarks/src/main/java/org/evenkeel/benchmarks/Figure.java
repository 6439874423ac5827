package org.evenkeel.benchmarks;

/// One row: what was measured, against which bar, and whether it holds.
///
/// @param note why it could not be measured, or how it was
public record Figure(String name, String measured, String bar, Holds holds, String note) {
  public enum Holds {
    YES,
    NO,
    /// Reported without a bar of its own.
    REPORTED,
    NOT_MEASURED
  }

  public static Figure of(String name, String measured, String bar, boolean holds) {
    return new Figure(name, measured, bar, holds ? Holds.YES : Holds.NO, "");
  }

  public static Figure reported(String name, String measured, String bar) {
    return new Figure(name, measured, bar, Holds.REPORTED, "");
  }

  public static Figure notMeasured(String name, String bar, String why) {
    return new Figure(name, "–", bar, Holds.NOT_MEASURED, why);
  }

  public Figure noting(String note) {
    return new Figure(name, measured, bar, holds, note);
  }
}
