package org.evenkeel.biosignals;

/// The rule of Sadeh, Sharkey and Carskadon.
///
/// `PS = 7.601 − 0.065·mean − 1.08·NAT − 0.056·SD − 0.703·ln(A + 1)`, asleep when PS is 0 or more:
/// the mean of the 11 minutes around, NAT how many of those have 50 to below 100 counts, SD (n − 1)
/// of this minute and the five before, A this minute. Made on 36 adolescents and adults against
/// polysomnography, on counts that stop at 300: bring others to that first.
///
/// pyActigraphy takes A from the next minute and NAT from above 50; GGIR NAT from above 50. See the
/// evidence page.
///
/// Source: Sadeh A, Sharkey KM, Carskadon MA (1994), Sleep 17:201–207, doi:10.1093/sleep/17.3.201.
///
/// @param includesFifty whether a count of exactly 50 belongs to NAT
/// @param logOf how many minutes later the A of the logarithm is
/// @param zeroSleeps whether a PS of exactly 0 is asleep
public record Sadeh(boolean includesFifty, int logOf, boolean zeroSleeps) implements SleepScoring {

  private static final int AROUND = 5;
  private static final byte ASLEEP = Verdicts.place(SleepWake.ASLEEP);
  private static final byte AWAKE = Verdicts.place(SleepWake.AWAKE);
  private static final byte UNKNOWN = Verdicts.place(SleepWake.UNKNOWN);

  public Sadeh {
    if (logOf < 0 || logOf > AROUND) {
      throw new IllegalArgumentException(
          "A is taken %d minutes later; it must lie 0 to %d minutes later"
              .formatted(logOf, AROUND));
    }
  }

  /// The rule as it was published.
  public static Sadeh asPublished() {
    return new Sadeh(true, 0, true);
  }

  @Override
  public Verdicts of(MinuteCounts counts) {
    double[] a = counts.shared();
    byte[] verdicts = new byte[a.length];
    MovementSums sums = new MovementSums(a, includesFifty);
    for (int i = 0; i < a.length; i++) {
      verdicts[i] = UNKNOWN;
      sums.moveTo(i + AROUND);
      if (i >= AROUND && i + AROUND < a.length && sums.isComplete()) {
        verdicts[i] = verdict(sums, a[i + logOf]);
      }
    }
    return Verdicts.owning(verdicts);
  }

  /// PS without its logarithm.
  static double rest(MovementSums sums) {
    return withoutDeviation(sums) - .056 * sums.deviation();
  }

  static double logarithm(double count) {
    return .703 * Math.log(1 + count);
  }

  /// Deviation and logarithm only take away, so they are not needed where the rest is below 0
  /// already.
  private byte verdict(MovementSums sums, double count) {
    if (withoutDeviation(sums) < 0) {
      return AWAKE;
    }
    double rest = rest(sums);
    double score = rest < 0 || count == 0 ? rest : rest - logarithm(count);
    return score > 0 || (zeroSleeps && score == 0) ? ASLEEP : AWAKE;
  }

  private static double withoutDeviation(MovementSums sums) {
    return 7.601 - .065 * sums.mean() - 1.08 * sums.moderate();
  }
}
