package org.evenkeel.biosignals;

import java.util.Optional;

/// How much of the swing of a heart's rate follows one slow wave, as in slow breathing: shown live,
/// from the last minute.
///
/// The density of the intervals ([LombScargle]) between 0.04 and 0.26 Hz has a highest place; the
/// share is the power within 0.015 Hz of it over the power from 0.0033 to 0.4 Hz. 0 to 1. Needs
/// [#SHORTEST_SECONDS].
///
/// ## What this tells you, and what it does not
///
/// That heart and breath move together just now, which slow breathing does to almost everybody. It
/// is no measure of calm, health or skill; many medicines and a fast heart make the swing small.
/// Who gets dizzy stops.
///
/// Source: the share follows McCraty R and others (2009), Integral Review 5:10–115, without its
/// ratio of the rest; bounds as there.
///
/// @param share 0 to 1
/// @param breathsPerMinute the wave's rate, 2.4 to 15.6 a minute
public record BreathingCoherence(double share, double breathsPerMinute) {

  /// Shortest stretch that is looked at, in seconds.
  public static final double SHORTEST_SECONDS = 55;

  private static final double LOWEST_PEAK = .04;
  private static final double HIGHEST_PEAK = .26;
  private static final double BESIDE = .015;
  private static final double LOWEST = .0033;
  private static final double HIGHEST = .4;
  private static final double STEP = .001;

  /// The coherence of the last stretch of intervals; nothing when it is too short or the heart beat
  /// like a clock.
  public static Optional<BreathingCoherence> of(Intervals intervals) {
    if (intervals.duration() < 1000 * SHORTEST_SECONDS) {
      return Optional.empty();
    }
    double[] density =
        LombScargle.density(intervals, LOWEST, STEP, (int) ((HIGHEST - LOWEST) / STEP) + 1);
    double all = Sample.sum(density);
    return all > 0 ? Optional.of(around(highest(density), density, all)) : Optional.empty();
  }

  private static int highest(double[] density) {
    int highest = place(LOWEST_PEAK);
    for (int k = highest; k <= place(HIGHEST_PEAK); k++) {
      highest = density[k] > density[highest] ? k : highest;
    }
    return highest;
  }

  private static BreathingCoherence around(int peak, double[] density, double all) {
    int beside = (int) (BESIDE / STEP);
    double within = 0;
    for (int k = Math.max(0, peak - beside); k <= peak + beside; k++) {
      within += density[k];
    }
    return new BreathingCoherence(Math.min(1, within / all), 60 * (LOWEST + peak * STEP));
  }

  private static int place(double frequency) {
    return (int) Math.rint((frequency - LOWEST) / STEP);
  }
}
