package org.evenkeel.wearablefiles;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Tables of the archive that Withings hands out: `start, duration, value`, where lengths and
/// values are lists (`[60,60]`, `[72,74]`), and weights with local times.
///
/// What a list measures is in the file's name. Source: the maker's description and public parsers;
/// no genuine file was at hand.
final class WithingsTable implements Shape {

  private static final Device DEVICE = new Device("Withings", "Withings", "");
  private static final int MOST = 10_000;

  @Override
  public WearableFormat format() {
    return WearableFormat.WITHINGS;
  }

  @Override
  public boolean fits(String file, String within, Json record) {
    return record.has("start", "duration", "value") || record.has("date", "weight (kg)");
  }

  @Override
  public void read(Json record, Taking taking) throws Stopped {
    Taking own = taking.by(DEVICE);
    if (record.has("weight (kg)")) {
      own.at(
          BodyStream.BODY_WEIGHT,
          record.at("date").text().flatMap(taking.moments()::iso),
          record.at("weight (kg)").number());
    } else {
      list(record, own);
    }
  }

  private static void list(Json record, Taking taking) throws Stopped {
    List<String> lengths = items(record.at("duration"));
    List<String> values = items(record.at("value"));
    Optional<Moment> from = record.at("start").text().flatMap(taking.moments()::iso);
    for (int i = 0; i < values.size(); i++) {
      Duration length = Taking.seconds(new Json(i < lengths.size() ? lengths.get(i) : "").number());
      one(taking, from, length, new Json(values.get(i)).number());
      from = from.map(at -> new Moment(at.at().plus(length), at.offsetSeconds(), at.zone()));
    }
  }

  private static void one(
      Taking taking, Optional<Moment> from, Duration length, OptionalDouble value) throws Stopped {
    switch (taking.name()) {
      case "raw_hr_hr.csv", "raw_tracker_hr.csv" ->
          taking.lasting(BodyStream.HEART_RATE, from, length, value);
      case "raw_tracker_steps.csv" -> taking.lasting(BodyStream.STEPS, from, length, value);
      case "raw_tracker_distance.csv" -> taking.lasting(BodyStream.DISTANCE, from, length, value);
      case "raw_tracker_sleep-state.csv" -> taking.stage(from, length, stage(value.orElse(-1)));
      default -> taking.passOver();
    }
  }

  private static List<String> items(Json list) {
    return Arrays.stream(list.text().orElse("").replaceAll("[\\[\\]\"]", "").split(",", MOST))
        .map(String::strip)
        .toList();
  }

  private static Optional<SleepStage> stage(double state) {
    return switch ((int) state) {
      case 0 -> Optional.of(SleepStage.AWAKE);
      case 1 -> Optional.of(SleepStage.LIGHT);
      case 2 -> Optional.of(SleepStage.DEEP);
      case 3 -> Optional.of(SleepStage.REM);
      default -> Optional.empty();
    };
  }
}
