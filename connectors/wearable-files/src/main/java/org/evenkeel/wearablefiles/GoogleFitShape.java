package org.evenkeel.wearablefiles;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// Points of Google Fit, in a Takeout (`Data Points`, `fitValue`) and in answers of its interface
/// (`point`, `value`). Times are nanoseconds since 1970, so the instant is certain and the zone is
/// not told.
///
/// Answers of the interface lie in openmhealth/shimmer (Apache-2.0); the Takeout's shape was seen
/// in public parsers only. A Takeout has raw points and points that Google merged from them; the
/// merged ones are left out, because they are the same walk twice.
final class GoogleFitShape implements Shape {

  private static final Map<String, BodyStream> STREAMS =
      Map.of(
          "com.google.heart_rate.bpm", BodyStream.HEART_RATE,
          "com.google.step_count.delta", BodyStream.STEPS,
          "com.google.weight", BodyStream.BODY_WEIGHT,
          "com.google.distance.delta", BodyStream.DISTANCE,
          "com.google.oxygen_saturation", BodyStream.OXYGEN_SATURATION,
          "com.google.body.temperature", BodyStream.TEMPERATURE);

  @Override
  public WearableFormat format() {
    return WearableFormat.FITBIT;
  }

  @Override
  public boolean fits(String file, String within, Json record) {
    return record.has("dataTypeName", "startTimeNanos", "endTimeNanos");
  }

  @Override
  public void read(Json record, Taking taking) throws Stopped {
    String type = record.at("dataTypeName").text().orElse("");
    Optional<Moment> from = time(record, "startTimeNanos", taking);
    Optional<Moment> to = time(record, "endTimeNanos", taking);
    Taking own = taking.by(device(record));
    boolean merged = taking.within().equals("Data Points") && isMerged(taking.name());
    if (merged || (!STREAMS.containsKey(type) && !type.equals("com.google.sleep.segment"))) {
      taking.passOver();
    } else if (type.equals("com.google.sleep.segment")) {
      Optional<SleepStage> stage = stage(value(record).orElse(0));
      if (stage.isEmpty()) {
        taking.passOver();
      } else {
        own.between(BodyStream.SLEEP, from, to, OptionalDouble.of(stage.get().ordinal()));
      }
    } else {
      own.between(Objects.requireNonNull(STREAMS.get(type)), from, to, value(record));
    }
  }

  private static boolean isMerged(String name) {
    return name.startsWith("derived_") && name.contains("merge");
  }

  private static Optional<Moment> time(Json record, String name, Taking taking) {
    OptionalDouble nanos = record.at(name).number();
    return nanos.isPresent()
        ? taking.moments().seconds(Math.floor(nanos.getAsDouble() / 1e6) / 1000)
        : Optional.empty();
  }

  private static OptionalDouble value(Json record) {
    for (Json value : record.at("fitValue").list()) {
      return first(value.at("value"));
    }
    for (Json value : record.at("value").list()) {
      return first(value);
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble first(Json value) {
    OptionalDouble real = value.at("fpVal").number();
    return real.isPresent() ? real : value.at("intVal").number();
  }

  /// `raw:com.google.weight:com.google.android.apps.fitness:maker:model:…`
  private static Device device(Json record) {
    String[] parts = record.at("originDataSourceId").text().orElse("").split(":", 7);
    return parts.length > 4
        ? new Device("Google Fit", parts[3], parts[4])
        : new Device("Google Fit", "", "");
  }

  private static Optional<SleepStage> stage(double value) {
    return switch ((int) value) {
      case 1 -> Optional.of(SleepStage.AWAKE);
      case 2 -> Optional.of(SleepStage.ASLEEP);
      case 4 -> Optional.of(SleepStage.LIGHT);
      case 5 -> Optional.of(SleepStage.DEEP);
      case 6 -> Optional.of(SleepStage.REM);
      default -> Optional.empty();
    };
  }
}
