package org.evenkeel.biosignals;

import java.util.Arrays;
import java.util.Optional;

/// What is usual for one person: mean and spread of their own earlier days.
///
/// `z = (today − mean)/deviation` with n − 1; NaN days are passed over. Heart-rate variability goes
/// in as its logarithm over 60 days, resting heart rate over 28.
///
/// ## What this tells you, and what it does not
///
/// Whether a day is unusual **for this person**. It says nothing of why, and nothing about health:
/// one night in seven lies outside one deviation by itself. Words for it are "unusual for you",
/// never a score of stress.
///
/// @param mean of the earlier days
/// @param deviation with n − 1
/// @param days that were known
public record OwnUsual(double mean, double deviation, int days) {

  /// Fewest known days.
  public static final int FEWEST_DAYS = 14;

  /// Distance from which a night counts as low, in deviations.
  public static final double LOW = -1.5;

  /// Low nights of seven from which someone is told.
  public static final int LOW_NIGHTS = 3;

  /// What was usual over these days; nothing when fewer than [#FEWEST_DAYS] are known or all were
  /// alike.
  public static Optional<OwnUsual> of(double[] earlierDays) {
    double[] known = Arrays.stream(earlierDays).filter(Double::isFinite).toArray();
    if (known.length < FEWEST_DAYS) {
      return Optional.empty();
    }
    double deviation = Sample.deviation(known);
    return deviation > 0
        ? Optional.of(new OwnUsual(Sample.mean(known), deviation, known.length))
        : Optional.empty();
  }

  /// How far a day lies from the usual, in deviations; NaN where the day is not known.
  public double distance(double day) {
    return (day - mean) / deviation;
  }

  /// Whether at least [#LOW_NIGHTS] of the last seven nights lie below [#LOW].
  ///
  /// @throws IllegalArgumentException when there are not seven
  public boolean isLowLately(double... lastSevenNights) {
    if (lastSevenNights.length != 7) {
      throw new IllegalArgumentException(
          "%d nights; the last 7 are needed, NaN where one was not measured"
              .formatted(lastSevenNights.length));
    }
    return Arrays.stream(lastSevenNights).filter(night -> distance(night) < LOW).count()
        >= LOW_NIGHTS;
  }
}
