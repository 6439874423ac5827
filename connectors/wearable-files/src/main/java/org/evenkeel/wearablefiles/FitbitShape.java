package org.evenkeel.wearablefiles;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// Fitbit's own archive and the Fitbit folder of a Google Takeout: lists of `{"dateTime": "01/31/20
/// 23:59:59", "value": …}`, in UTC.
///
/// A bare value is steps, distance or energy as the file is called, a minute each; a pulse says
/// itself what it is. Distances are in centimetres and energy includes rest, so neither is taken
/// over. Source: the explanation that Google puts into the archive; files of this shape were seen
/// in public parsers only.
final class FitbitShape implements Shape {

  static final Device DEVICE = new Device("Fitbit", "Fitbit", "");

  @Override
  public WearableFormat format() {
    return WearableFormat.FITBIT;
  }

  @Override
  public boolean fits(String file, String within, Json record) {
    return record.has("dateTime", "value")
        && (record.at("value").has("bpm")
            || record.at("value").has("date", "value")
            || !record.at("value").isObject());
  }

  @Override
  public void read(Json record, Taking taking) throws Stopped {
    Json value = record.at("value");
    Optional<String> time = record.at("dateTime").text();
    if (value.has("bpm")) {
      taking.at(
          BodyStream.HEART_RATE, time.flatMap(taking.moments()::fitbit), value.at("bpm").number());
    } else if (value.has("date", "value")) {
      resting(value, time.flatMap(taking.moments()::fitbitDay), taking);
    } else if (taking.name().startsWith("steps-")) {
      taking.lasting(
          BodyStream.STEPS,
          time.flatMap(taking.moments()::fitbit),
          Duration.ofMinutes(1),
          value.number());
    } else {
      taking.passOver();
    }
  }

  /// A day without enough data stands in the file as 0.
  private static void resting(Json value, Optional<Moment> day, Taking taking) throws Stopped {
    OptionalDouble rate = value.at("value").number();
    if (rate.isPresent() && rate.getAsDouble() > 0) {
      taking.lasting(BodyStream.RESTING_HEART_RATE, day, Duration.ofDays(1), rate);
    } else {
      taking.passOver();
    }
  }
}
