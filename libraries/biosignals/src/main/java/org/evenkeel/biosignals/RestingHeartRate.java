package org.evenkeel.biosignals;

import java.util.Arrays;
import java.util.Optional;

/// The heart's rate at rest, from one night.
///
/// The lowest mean of 5 minutes in a row that were asleep and measured; where there are no such
/// five, the tenth percentile of the minutes asleep. Beats a minute, usually 40 to 100. Needs
/// [#FEWEST_MINUTES] measured minutes asleep.
///
/// ## What this tells you, and what it does not
///
/// How slowly a heart beat in the calmest part of a night. It rises with fever, alcohol, heat, late
/// meals, pregnancy and some medicines, and falls with training. A change of more than 5 beats from
/// someone's own four weeks is worth a note, not an alarm. Wrist sensors read less well on dark or
/// tattooed skin and in movement.
///
/// @param beatsPerMinute the rate
/// @param fromFiveMinutes whether five minutes in a row were there; else it is the percentile
/// @param minutes asleep and measured
public record RestingHeartRate(double beatsPerMinute, boolean fromFiveMinutes, int minutes) {

  /// Fewest measured minutes asleep.
  public static final int FEWEST_MINUTES = 30;

  private static final int TOGETHER = 5;
  private static final double LOW = .1;

  /// The rate of one night; nothing when too little of it was measured.
  ///
  /// @param perMinute beats a minute, one value each minute, NaN where none was measured
  /// @param sleep verdicts on the same minutes
  /// @throws IllegalArgumentException when the two differ in length
  public static Optional<RestingHeartRate> of(double[] perMinute, Verdicts sleep) {
    if (perMinute.length != sleep.minutes()) {
      throw new IllegalArgumentException(
          "%d minutes of heart rate and %d of sleep; they must be the same minutes"
              .formatted(perMinute.length, sleep.minutes()));
    }
    double[] asleep = perMinute.clone();
    for (int i = 0; i < asleep.length; i++) {
      asleep[i] = sleep.at(i) == SleepWake.ASLEEP ? asleep[i] : Double.NaN;
    }
    double[] known = Arrays.stream(asleep).filter(Double::isFinite).toArray();
    return known.length < FEWEST_MINUTES ? Optional.empty() : Optional.of(of(asleep, known));
  }

  private static RestingHeartRate of(double[] asleep, double[] known) {
    double lowest = lowestTogether(asleep);
    return Double.isFinite(lowest)
        ? new RestingHeartRate(lowest, true, known.length)
        : new RestingHeartRate(Sample.quantile(known, LOW), false, known.length);
  }

  private static double lowestTogether(double[] asleep) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i + TOGETHER <= asleep.length; i++) {
      double mean = Sample.mean(Arrays.copyOfRange(asleep, i, i + TOGETHER));
      lowest = mean < lowest ? mean : lowest;
    }
    return lowest;
  }
}
