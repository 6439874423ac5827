package org.evenkeel.wearablefiles;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Nights, pulses and days of an Oura ring: the JSON file that its cloud hands out, older
/// (`hypnogram_5min`, `hr_5min`) and newer (`sleep_phase_5_min`, `heart_rate.items`).
///
/// Times carry the zone in which they were taken. Source: the maker's description of its interface,
/// versions 1 and 2; no genuine file was at hand.
final class OuraShape implements Shape {

  private static final Device RING = new Device("Oura", "Oura", "");
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @Override
  public WearableFormat format() {
    return WearableFormat.OURA;
  }

  @Override
  public boolean fits(String file, String within, Json record) {
    return record.has("bedtime_start") || record.has("bpm", "source", "timestamp") || isDay(record);
  }

  private static boolean isDay(Json record) {
    return record.has("steps") && (record.has("day_start") || record.has("day", "met"));
  }

  @Override
  public void read(Json record, Taking taking) throws Stopped {
    Taking own = taking.by(RING);
    if (record.has("bedtime_start")) {
      night(record, own);
    } else if (record.has("bpm")) {
      own.at(BodyStream.HEART_RATE, time(record.at("timestamp"), own), record.at("bpm").number());
    } else {
      Json begin = record.has("day_start") ? record.at("day_start") : record.at("timestamp");
      own.lasting(
          BodyStream.STEPS, time(begin, own), Duration.ofDays(1), record.at("steps").number());
    }
  }

  private static void night(Json night, Taking taking) throws Stopped {
    Optional<Moment> begin = time(night.at("bedtime_start"), taking);
    String stages =
        night.at("sleep_phase_5_min").text().or(() -> night.at("hypnogram_5min").text()).orElse("");
    for (int i = 0; i < stages.length(); i++) {
      taking.stage(
          later(begin, FIVE_MINUTES.multipliedBy(i)), FIVE_MINUTES, stage(stages.charAt(i)));
    }
    series(BodyStream.HEART_RATE, night.at("hr_5min").list(), begin, FIVE_MINUTES, taking);
    series(BodyStream.HEART_RATE, night.at("heart_rate"), taking);
    OptionalDouble lowest = night.at("lowest_heart_rate").number();
    if (lowest.isPresent()) {
      taking.between(
          BodyStream.RESTING_HEART_RATE, begin, time(night.at("bedtime_end"), taking), lowest);
    }
  }

  private static void series(BodyStream stream, Json series, Taking taking) throws Stopped {
    series(
        stream,
        series.at("items").list(),
        time(series.at("timestamp"), taking),
        Taking.seconds(series.at("interval").number()),
        taking);
  }

  /// What was not measured stands in the list as nothing or 0.
  private static void series(
      BodyStream stream, List<Json> values, Optional<Moment> begin, Duration step, Taking taking)
      throws Stopped {
    for (int i = 0; i < values.size(); i++) {
      OptionalDouble value = values.get(i).number();
      if (value.isPresent() && value.getAsDouble() > 0) {
        taking.lasting(stream, later(begin, step.multipliedBy(i)), step, value);
      } else {
        taking.passOver();
      }
    }
  }

  private static Optional<Moment> time(Json text, Taking taking) {
    return text.text().flatMap(taking.moments()::iso);
  }

  private static Optional<Moment> later(Optional<Moment> begin, Duration by) {
    return begin.map(at -> new Moment(at.at().plus(by), at.offsetSeconds(), at.zone()));
  }

  private static Optional<SleepStage> stage(char phase) {
    return switch (phase) {
      case '1' -> Optional.of(SleepStage.DEEP);
      case '2' -> Optional.of(SleepStage.LIGHT);
      case '3' -> Optional.of(SleepStage.REM);
      case '4' -> Optional.of(SleepStage.AWAKE);
      default -> Optional.empty();
    };
  }
}
