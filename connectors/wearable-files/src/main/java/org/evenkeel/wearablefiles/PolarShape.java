package org.evenkeel.wearablefiles;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// The archive that Polar Flow hands out: pulses of a day in seconds from its local midnight, beats
/// with their times, training with its pulse, nights.
///
/// Local times have no zone but in nights. Source: public parsers of such archives; no genuine file
/// was at hand.
final class PolarShape implements Shape {

  @Override
  public WearableFormat format() {
    return WearableFormat.POLAR;
  }

  @Override
  public boolean fits(String file, String within, Json record) {
    return record.has("date", "samples", "deviceId")
        || record.has("date", "devicePpiSamplesList")
        || record.has("night", "sleepResult")
        || record.at("samples").has("heartRate");
  }

  @Override
  public void read(Json record, Taking taking) throws Stopped {
    Taking own = taking.by(device(record.at("deviceId")));
    if (record.has("devicePpiSamplesList")) {
      beats(record, taking);
    } else if (record.has("sleepResult")) {
      night(record.at("sleepResult", "hypnogram"), own);
    } else if (record.has("date")) {
      day(record, own);
    } else {
      training(record.at("samples", "heartRate"), own);
    }
  }

  private static Device device(Json id) {
    return new Device("Polar", "Polar", id.text().orElse(""));
  }

  private static void day(Json day, Taking taking) throws Stopped {
    Optional<Moment> midnight = day.at("date").text().flatMap(taking.moments()::iso);
    for (Json sample : day.at("samples").list()) {
      Duration since = Taking.seconds(sample.at("secondsFromDayStart").number());
      taking.at(BodyStream.HEART_RATE, onDay(midnight, since), sample.at("heartRate").number());
    }
  }

  private static Optional<Moment> onDay(Optional<Moment> midnight, Duration since) {
    return midnight.map(at -> new Moment(at.at().plus(since), at.offsetSeconds(), at.zone()));
  }

  private static void beats(Json record, Taking taking) throws Stopped {
    for (Json device : record.at("devicePpiSamplesList").list()) {
      Taking own = taking.by(device(device.at("deviceId")));
      for (Json beat : device.at("ppiSamples").list()) {
        OptionalDouble length = beat.at("pulseLength").number();
        own.lasting(
            BodyStream.BEAT_INTERVAL,
            beat.at("sampleDateTime").text().flatMap(taking.moments()::iso),
            Taking.seconds(OptionalDouble.of(length.orElse(0) / 1000)),
            length);
      }
    }
  }

  private static void training(Json pulses, Taking taking) throws Stopped {
    for (Json pulse : pulses.list()) {
      taking.at(
          BodyStream.HEART_RATE,
          pulse.at("dateTime").text().flatMap(taking.moments()::iso),
          pulse.at("value").number());
    }
  }

  /// Each change of state lasts until the next, the last one until the sleep ended.
  private static void night(Json hypnogram, Taking taking) throws Stopped {
    Optional<Moment> begin = hypnogram.at("sleepStart").text().flatMap(taking.moments()::iso);
    Optional<Moment> end = hypnogram.at("sleepEnd").text().flatMap(taking.moments()::iso);
    Optional<Moment> from = Optional.empty();
    Optional<SleepStage> stage = Optional.empty();
    for (Json change : hypnogram.at("sleepStateChanges").list()) {
      Optional<Moment> at = onDay(begin, since(change.at("offsetFromStart").text().orElse("")));
      hand(stage, from, at, taking);
      from = at;
      stage = change.at("state").text().flatMap(PolarShape::stage);
    }
    hand(stage, from, end, taking);
  }

  private static void hand(
      Optional<SleepStage> stage, Optional<Moment> from, Optional<Moment> to, Taking taking)
      throws Stopped {
    if (stage.isPresent()) {
      taking.between(BodyStream.SLEEP, from, to, OptionalDouble.of(stage.get().ordinal()));
    }
  }

  private static Duration since(String text) {
    try {
      Duration since = Duration.parse(text);
      return since.abs().compareTo(Duration.ofDays(3)) < 0 ? since : Duration.ZERO;
    } catch (DateTimeException | ArithmeticException e) {
      return Duration.ZERO;
    }
  }

  private static Optional<SleepStage> stage(String state) {
    return switch (state.toUpperCase(Locale.ROOT)) {
      case "WAKE" -> Optional.of(SleepStage.AWAKE);
      case "NONREM1", "NONREM2" -> Optional.of(SleepStage.LIGHT);
      case "NONREM3" -> Optional.of(SleepStage.DEEP);
      case "REM" -> Optional.of(SleepStage.REM);
      default -> Optional.empty();
    };
  }
}
