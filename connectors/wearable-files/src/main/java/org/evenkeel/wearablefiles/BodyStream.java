package org.evenkeel.wearablefiles;

/// What a sample measures, with the unit that every sample of it has.
public enum BodyStream {
  /// Beats a minute.
  HEART_RATE,
  /// Beats a minute, as the maker worked it out for a day.
  RESTING_HEART_RATE,
  /// The time between two beats, milliseconds.
  BEAT_INTERVAL,
  /// Standard deviation of beat intervals, milliseconds, as the maker worked it out.
  BEAT_VARIABILITY,
  /// Steps in the interval.
  STEPS,
  /// [SleepStage#ordinal()] of the interval.
  SLEEP,
  /// Breaths a minute.
  BREATHING_RATE,
  /// Percent.
  OXYGEN_SATURATION,
  /// Degrees Celsius, at the skin or of the body.
  TEMPERATURE,
  /// Metres in the interval.
  DISTANCE,
  /// Kilocalories in the interval, above rest.
  ACTIVE_ENERGY,
  /// Kilograms.
  BODY_WEIGHT,
  /// Counts of a movement sensor in the interval; no unit that all makers share.
  ACTIVITY_COUNT
}
