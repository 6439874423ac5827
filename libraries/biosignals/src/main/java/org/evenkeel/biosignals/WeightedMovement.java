package org.evenkeel.biosignals;

/// A weighted sum of the counts around a minute; below 1 is asleep.
///
/// @param scale of the sum
/// @param before how many minutes before the one that is judged the weights begin
/// @param weights one a minute
record WeightedMovement(double scale, int before, double... weights) implements SleepScoring {

  @Override
  public Verdicts of(MinuteCounts counts) {
    double[] a = counts.shared();
    SleepWake[] verdicts = new SleepWake[a.length];
    for (int i = 0; i < a.length; i++) {
      verdicts[i] = verdict(sum(a, i - before));
    }
    return Verdicts.owning(verdicts);
  }

  double sum(double[] a, int from) {
    if (from < 0 || from + weights.length > a.length) {
      return Double.NaN;
    }
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * a[from + k];
    }
    return scale * sum;
  }

  private static SleepWake verdict(double sum) {
    if (Double.isNaN(sum)) {
      return SleepWake.UNKNOWN;
    }
    return sum < 1 ? SleepWake.ASLEEP : SleepWake.AWAKE;
  }
}
