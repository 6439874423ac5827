package org.evenkeel.wearablefiles;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Data points of Open mHealth: a header that names the schema, and a body that must be as the
/// schema says. A point of a schema that is not read here is passed over.
///
/// A statistic over a time (an average, a maximum) is no measurement and is passed over, but for
/// those that Evenkeel writes itself.
final class OpenMHealthShape implements Shape {

  @Override
  public WearableFormat format() {
    return WearableFormat.OPEN_MHEALTH;
  }

  @Override
  public boolean fits(String file, String within, Json record) {
    return record.has("header", "body") && record.at("header").has("schema_id");
  }

  @Override
  public void read(Json record, Taking taking) throws Stopped {
    Json header = record.at("header");
    Json body = record.at("body");
    String schema = schema(header.at("schema_id"));
    boolean valid =
        OpenMHealthRules.of("omh:header:1.2").orElseThrow().holds(header)
            && OpenMHealthRules.of(schema).map(rule -> rule.holds(body)).orElse(true);
    if (!valid) {
      taking.tally().refuse(RecordTrouble.WRONG_SHAPE, 0);
    } else if (body.has("descriptive_statistic")) {
      taking.passOver();
    } else {
      take(name(header), body, taking.by(device(header)));
    }
  }

  private static String schema(Json id) {
    return id.at("namespace").text().orElse("")
        + ":"
        + id.at("name").text().orElse("")
        + ":"
        + id.at("version").text().orElse("");
  }

  private static String name(Json header) {
    return header.at("schema_id", "name").text().orElse("");
  }

  private static Device device(Json header) {
    Json provenance = header.at("acquisition_provenance");
    return new Device(
        provenance.at("source_name").text().orElse(""),
        provenance.at("source_device_maker").text().orElse(""),
        provenance.at("source_device_model").text().orElse(""));
  }

  private static void take(String schema, Json body, Taking taking) throws Stopped {
    switch (schema) {
      case "heart-rate" ->
          take(
              OpenMHealth.isResting(body) ? BodyStream.RESTING_HEART_RATE : BodyStream.HEART_RATE,
              body,
              body.at("heart_rate", "value").number(),
              taking);
      case "rr-interval" ->
          take(BodyStream.BEAT_INTERVAL, body, body.at("rr_interval", "value").number(), taking);
      case "step-count" -> take(BodyStream.STEPS, body, steps(body.at("step_count")), taking);
      case "body-weight" ->
          take(BodyStream.BODY_WEIGHT, body, kilograms(body.at("body_weight")), taking);
      case "sleep-episode" -> sleep(body, taking);
      default -> own(schema, body, taking);
    }
  }

  /// Streams for which Open mHealth has no schema, as [OpenMHealth] writes them.
  private static void own(String schema, Json body, Taking taking) throws Stopped {
    Optional<BodyStream> stream = OpenMHealth.stream(schema);
    if (stream.isPresent()) {
      take(stream.get(), body, body.at("measure", "value").number(), taking);
    } else {
      taking.passOver();
    }
  }

  private static void sleep(Json body, Taking taking) throws Stopped {
    Optional<SleepStage> stage =
        body.has("sleep_stage")
            ? body.at("sleep_stage").text().flatMap(OpenMHealth::stage)
            : Optional.of(SleepStage.ASLEEP);
    if (stage.isEmpty()) {
      taking.passOver();
    } else {
      take(BodyStream.SLEEP, body, OptionalDouble.of(stage.get().ordinal()), taking);
    }
  }

  private static OptionalDouble steps(Json count) {
    return count.isObject() ? count.at("value").number() : count.number();
  }

  private static final Map<String, Double> KILOGRAMS =
      Map.of("kg", 1.0, "g", .001, "lb", .45359237, "oz", .028349523125, "Metric Ton", 1000.0);

  private static OptionalDouble kilograms(Json mass) {
    double factor = KILOGRAMS.getOrDefault(mass.at("unit").text().orElse(""), Double.NaN);
    double value = mass.at("value").number().orElse(Double.NaN) * factor;
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static void take(BodyStream stream, Json body, OptionalDouble value, Taking taking)
      throws Stopped {
    Json frame = body.at("effective_time_frame");
    Json interval = frame.at("time_interval");
    Optional<Moment> at = time(frame.at("date_time"), taking);
    Optional<Moment> start = time(interval.at("start_date_time"), taking);
    Optional<Moment> end = time(interval.at("end_date_time"), taking);
    Duration length = length(interval.at("duration"));
    Optional<Moment> from = at.or(() -> start).or(() -> moved(end, length.negated()));
    Optional<Moment> to = at.or(() -> end).or(() -> moved(start, length));
    taking.between(stream, from, to, value);
  }

  private static Optional<Moment> time(Json text, Taking taking) {
    return text.text().flatMap(taking.moments()::iso);
  }

  private static Optional<Moment> moved(Optional<Moment> moment, Duration by) {
    return moment.map(at -> {
      Instant moved = at.at().plus(by);
      return new Moment(moved, at.offsetSeconds(), at.zone());
    });
  }

  private static final Map<String, Double> SECONDS =
      Map.of("ms", .001, "sec", 1.0, "min", 60.0, "h", 3600.0, "d", 86_400.0, "wk", 604_800.0);

  private static Duration length(Json duration) {
    double factor = SECONDS.getOrDefault(duration.at("unit").text().orElse(""), 0.0);
    return Taking.seconds(OptionalDouble.of(duration.at("value").number().orElse(0) * factor));
  }
}
