package org.evenkeel.biosignals;

/// The rule of Cole and Kripke: `D = P·Σ w·A`, four minutes before to two after; asleep when D is
/// below 1.
///
/// Made on 41 people against polysomnography. Other programs carry a centre weight of 12 where 121
/// belongs in the half-minute version, or the verdict the wrong way round; see the evidence page.
///
/// Source: Cole RJ, Kripke DF, Gruen W, Mullaney DJ, Gillin JC (1992), Sleep 15:461–469,
/// doi:10.1093/sleep/15.5.461.
public final class ColeKripke {

  private ColeKripke() {}

  /// On counts of whole minutes.
  public static SleepScoring onMinutes() {
    return new WeightedMovement(.001, 4, 106, 54, 58, 76, 230, 74, 67);
  }

  /// On the larger of each two halves of a minute ([MinuteCounts#largerHalves]).
  public static SleepScoring onLargerHalves() {
    return new WeightedMovement(.0001, 4, 50, 30, 14, 28, 121, 8, 50);
  }
}
