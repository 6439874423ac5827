package org.evenkeel.wearablefiles;

import java.time.Duration;
import java.time.Instant;

/// One measurement.
///
/// @param from when it began
/// @param to when it ended; the same as `from` for a moment, never before it
/// @param value finite, in the unit of its stream
/// @param offsetSeconds of the local clock, east of Greenwich
/// @param zone how that offset is known
public record BodySample(
    BodyStream stream,
    Device device,
    Instant from,
    Instant to,
    double value,
    int offsetSeconds,
    ZoneKnown zone) {

  public BodySample {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A sample from %s to %s; it cannot end before it begins".formatted(from, to));
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "A sample of %s; values are finite numbers".formatted(value));
    }
  }

  /// What makes it this sample, whenever and however often it is handed in.
  public SampleKey key() {
    return SampleKey.of(this);
  }

  /// How long it lasted.
  public Duration length() {
    return Duration.between(from, to);
  }
}
