package org.evenkeel.server.wearable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.wearablefiles.BodyStream;

/// What measurements are about: a person shares each of these by itself.
public enum BodyKind {
  SLEEP(DataKind.SLEEP, "nights", 1),
  MOVEMENT(DataKind.MOVEMENT, "days", 1),
  HEART(DataKind.HEART, "pulse", 1);

  private final DataKind data;
  private final String path;
  private final int version;

  BodyKind(DataKind data, String path, int version) {
    this.data = data;
    this.path = path;
    this.version = version;
  }

  DataKind data() {
    return data;
  }

  /// Of the rules by which its days are summarised; raised with each change of them, so that days
  /// of an older one are worked out anew.
  int version() {
    return version;
  }

  public String path() {
    return path;
  }

  /// Such as `wearable.kind-sleep`.
  public String messageKey() {
    return "wearable.kind-" + name().toLowerCase(Locale.ROOT);
  }

  static Optional<BodyKind> at(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
  }

  static BodyKind of(BodyStream stream) {
    return switch (stream) {
      case SLEEP -> SLEEP;
      case STEPS, DISTANCE, ACTIVE_ENERGY, ACTIVITY_COUNT -> MOVEMENT;
      case HEART_RATE,
          RESTING_HEART_RATE,
          BEAT_INTERVAL,
          BEAT_VARIABILITY,
          BREATHING_RATE,
          OXYGEN_SATURATION,
          TEMPERATURE,
          BODY_WEIGHT ->
          HEART;
    };
  }

  Set<BodyStream> streams() {
    return Arrays.stream(BodyStream.values())
        .filter(stream -> of(stream) == this)
        .collect(Collectors.toUnmodifiableSet());
  }
}
