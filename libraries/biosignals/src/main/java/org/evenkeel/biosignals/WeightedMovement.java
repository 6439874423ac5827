package org.evenkeel.biosignals;

import java.util.Arrays;

/// A weighted sum of the counts around a minute; below 1 is asleep.
///
/// @param scale of the sum
/// @param before how many minutes before the one that is judged the weights begin
/// @param weights one a minute
record WeightedMovement(double scale, int before, double... weights) implements SleepScoring {

  private static final byte ASLEEP = Verdicts.place(SleepWake.ASLEEP);
  private static final byte AWAKE = Verdicts.place(SleepWake.AWAKE);
  private static final byte UNKNOWN = Verdicts.place(SleepWake.UNKNOWN);

  @Override
  public Verdicts of(MinuteCounts counts) {
    double[] a = counts.shared();
    byte[] verdicts = new byte[a.length];
    Arrays.fill(verdicts, UNKNOWN);
    double[] sums = sums(a);
    for (int i = 0; i < sums.length; i++) {
      double sum = scale * sums[i];
      verdicts[i + before] = sum < 1 ? ASLEEP : sum >= 1 ? AWAKE : UNKNOWN;
    }
    return Verdicts.owning(verdicts);
  }

  /// The sum over the minutes from one on.
  double sum(double[] a, int from) {
    return scale * sums(Arrays.copyOfRange(a, from, from + weights.length))[0];
  }

  /// Weight by weight over all minutes, which a processor does several minutes at a time.
  private double[] sums(double[] a) {
    double[] sums = new double[Math.max(0, a.length - weights.length + 1)];
    for (int k = 0; k < weights.length; k++) {
      add(weights[k], a, k, sums);
    }
    return sums;
  }

  private static void add(double weight, double[] a, int from, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * a[i + from];
    }
  }
}
