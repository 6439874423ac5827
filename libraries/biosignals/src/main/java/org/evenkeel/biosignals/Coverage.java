package org.evenkeel.biosignals;

/// How much of a time was measured.
///
/// ## What this tells you, and what it does not
///
/// Which days can be looked at. A day with less than 16 measured hours has no rhythm of its own:
/// the hours that are missing are seldom like the others.
///
/// @param measured minutes
/// @param all minutes
public record Coverage(int measured, int all) {

  /// Measured minutes that make a day one to count: 16 hours.
  public static final int MINUTES_OF_A_DAY = 960;

  public Coverage {
    if (measured < 0 || all < measured) {
      throw new IllegalArgumentException(
          "%d of %d minutes measured; it must be 0 to all".formatted(measured, all));
    }
  }

  /// The coverage of values, one a minute, NaN where none was taken.
  public static Coverage of(double[] perMinute) {
    int measured = 0;
    for (double value : perMinute) {
      measured += Double.isNaN(value) ? 0 : 1;
    }
    return new Coverage(measured, perMinute.length);
  }

  /// 0 to 1.
  public double share() {
    return all == 0 ? 0 : (double) measured / all;
  }

  /// Whether a day with this coverage counts.
  public boolean isWholeDay() {
    return measured >= MINUTES_OF_A_DAY;
  }
}
