package org.evenkeel.wearablefiles;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a body can have. The bounds are wide: they find slips of unit and sign, not illness.
final class Plausible {

  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
  private static final Duration LONGEST = Duration.ofDays(7);

  private Plausible() {}

  static Optional<RecordTrouble> trouble(BodySample sample, Instant latest) {
    if (sample.from().isBefore(EARLIEST)) {
      return Optional.of(RecordTrouble.NO_TIME);
    }
    if (sample.to().isAfter(latest)) {
      return Optional.of(RecordTrouble.IN_THE_FUTURE);
    }
    boolean plausible =
        isPlausible(sample.stream(), sample.value()) && sample.length().compareTo(LONGEST) <= 0;
    return plausible ? Optional.empty() : Optional.of(RecordTrouble.NOT_PLAUSIBLE);
  }

  private static boolean isPlausible(BodyStream stream, double value) {
    return switch (stream) {
      case HEART_RATE, RESTING_HEART_RATE -> value >= 20 && value <= 300;
      case BEAT_INTERVAL -> value >= 200 && value <= 3000;
      case BEAT_VARIABILITY -> value >= 0 && value <= 1000;
      case STEPS -> value >= 0 && value <= 200_000;
      case SLEEP -> value >= 0 && value < SleepStage.values().length;
      case BREATHING_RATE -> value >= 2 && value <= 80;
      case OXYGEN_SATURATION -> value >= 30 && value <= 100;
      case TEMPERATURE -> value >= 10 && value <= 45;
      case DISTANCE -> value >= 0 && value <= 2_000_000;
      case ACTIVE_ENERGY -> value >= 0 && value <= 30_000;
      case BODY_WEIGHT -> value >= 1 && value <= 700;
      case ACTIVITY_COUNT -> value >= 0 && value <= 10_000_000;
    };
  }
}
