package org.evenkeel.earlywarning;

import java.time.LocalDate;

/// A person's usual: what their own days looked like while the sentinel learned. Frozen once
/// learned; only an explicit [SentinelState#rebase()] replaces it.
///
/// **What this tells you, and what it does not.** It describes these days of this person. It does
/// not say that they were good days: a baseline learned in a bad month makes a bad month "usual".
/// That is why a person or their clinician should confirm the window, most of all when
/// [#looksSteady()] is false.
///
/// @param days number of answered days it rests on (nb)
/// @param mean mean of the day means, on the scale of the signal
/// @param deviation standard deviation of the day means (n − 1), never below 2 % of the scale
/// @param correlation correlation of neighbouring answered days, corrected for the bias of short
///   series, `r1 + (1 + 4·r1)/nb`, within [0, 0.8]
/// @param changeAcross how far the days moved from the first to the last day of the window along a
///   straight line, in standard deviations
/// @param from first day of the window
/// @param to last day of the window
public record Baseline(
    int days,
    double mean,
    double deviation,
    double correlation,
    double changeAcross,
    LocalDate from,
    LocalDate to) {

  static final double HIGHEST_CORRELATION = 0.8;

  /// The fewest answered days a baseline can rest on.
  public static final int FEWEST_DAYS = 14;

  public Baseline {
    if (days < FEWEST_DAYS) {
      throw new IllegalArgumentException(
          "The baseline rests on %d days; it needs at least %d".formatted(days, FEWEST_DAYS));
    }
    if (!(deviation > 0) || !Double.isFinite(deviation) || !Double.isFinite(mean)) {
      throw new IllegalArgumentException(
          "The baseline has mean %s and deviation %s; both are finite and the deviation above 0"
              .formatted(mean, deviation));
    }
    if (!(correlation >= 0 && correlation <= HIGHEST_CORRELATION)) {
      throw new IllegalArgumentException(
          "The correlation of neighbouring days is %s; it lies from 0 to %s"
              .formatted(correlation, HIGHEST_CORRELATION));
    }
  }

  /// Whether the days learned from stood still: the straight-line change across the window is
  /// within two standard errors of 0, where the error of a slope under neighbouring days that
  /// resemble each other is `sqrt(12/nb · (1 + r)/(1 − r))` deviations. An unsteady window is still
  /// used, but a person should be asked whether it was a usual time.
  public boolean looksSteady() {
    double error = Math.sqrt(12.0 / days * (1 + correlation) / (1 - correlation));
    return Math.abs(changeAcross) <= 2 * error;
  }
}
