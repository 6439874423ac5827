package org.evenkeel.biosignals;

/// The rule of the Scripps Clinic: `D = 0.204·Σ w·A`, ten minutes before to two after; asleep when
/// D is below 1.
///
/// Source: Kripke DF and others (2010), Journal of Sleep Research 19:612–619,
/// doi:10.1111/j.1365-2869.2010.00835.x.
public final class Scripps {

  private Scripps() {}

  /// On counts of whole minutes.
  public static SleepScoring onMinutes() {
    return new WeightedMovement(
        .204, 10, .0064, .0074, .0112, .0112, .0118, .0118, .0128, .0188, .0280, .0664, .0300,
        .0112, .0100);
  }
}
