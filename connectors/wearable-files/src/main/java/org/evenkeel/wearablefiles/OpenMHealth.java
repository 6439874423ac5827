package org.evenkeel.wearablefiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Body signals as Open mHealth data points, and whether a document is as its schema says.
///
/// Source: openmhealth.org, schemas at github.com/openmhealth/schemas; IEEE 1752.1-2021 for those
/// that it took over. Streams for which there is no schema are written in the namespace `evenkeel`
/// with `measure` as `{value, unit}`. What [#write] writes, [WearableFiles] reads back as the same
/// samples. A time whose zone was told is written with its offset; one whose zone was inferred or
/// unknown is written in UTC, so that a guess does not come back as told.
public final class OpenMHealth {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(Locale.ROOT);
  private static final String RESTING = "at rest";

  private OpenMHealth() {}

  /// Whether a document is as a schema says.
  public enum Verdict {
    VALID,
    NOT_VALID,
    /// The schema is none of those that are known here.
    UNKNOWN_SCHEMA
  }

  /// Holds a document against a schema.
  ///
  /// @param schema namespace, name and version, as `omh:heart-rate:2.0`
  /// @param document JSON in UTF-8; what is no JSON, or is built too deep, is not valid
  public static Verdict check(String schema, byte[] document) {
    Optional<OpenMHealthRule> rule = OpenMHealthRules.of(schema);
    if (rule.isEmpty()) {
      return Verdict.UNKNOWN_SCHEMA;
    }
    try {
      boolean holds =
          rule.get()
              .holds(
                  JsonRecords.whole(new ByteArrayInputStream(document), WearableLimits.standard()));
      return holds ? Verdict.VALID : Verdict.NOT_VALID;
    } catch (IOException e) {
      return Verdict.NOT_VALID;
    }
  }

  /// Writes samples as one list of data points, each as it comes.
  ///
  /// @param written the time that stands in each point as the one at which it was made
  /// @throws IOException when the stream takes no more; it is left open
  public static void write(Iterator<BodySample> samples, Instant written, OutputStream out)
      throws IOException {
    try (JsonGenerator json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartArray();
      while (samples.hasNext()) {
        json.writeRaw('\n');
        point(json, samples.next(), written);
      }
      json.writeEndArray();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static void point(JsonGenerator json, BodySample sample, Instant written) {
    json.writeStartObject();
    json.writeObjectPropertyStart("header");
    json.writeStringProperty("id", sample.key().uuid().toString());
    json.writeStringProperty("creation_date_time", written.toString());
    schema(json, sample.stream());
    provenance(json, sample.device());
    json.writeEndObject();
    json.writeObjectPropertyStart("body");
    body(json, sample);
    frame(json, sample);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void schema(JsonGenerator json, BodyStream stream) {
    String[] id =
        switch (stream) {
          case HEART_RATE, RESTING_HEART_RATE -> new String[] {"omh", "heart-rate", "2.0"};
          case BEAT_INTERVAL -> new String[] {"omh", "rr-interval", "1.0"};
          case STEPS -> new String[] {"omh", "step-count", "3.0"};
          case SLEEP -> new String[] {"omh", "sleep-episode", "1.1"};
          case BODY_WEIGHT -> new String[] {"omh", "body-weight", "3.0"};
          case BEAT_VARIABILITY,
              BREATHING_RATE,
              OXYGEN_SATURATION,
              TEMPERATURE,
              DISTANCE,
              ACTIVE_ENERGY,
              ACTIVITY_COUNT ->
              new String[] {"evenkeel", name(stream), "1.0"};
        };
    json.writeObjectPropertyStart("schema_id");
    json.writeStringProperty("namespace", id[0]);
    json.writeStringProperty("name", id[1]);
    json.writeStringProperty("version", id[2]);
    json.writeEndObject();
  }

  private static void provenance(JsonGenerator json, Device device) {
    json.writeObjectPropertyStart("acquisition_provenance");
    json.writeStringProperty("source_name", device.source());
    json.writeStringProperty("modality", "sensed");
    json.writeStringProperty("source_device_maker", device.maker());
    json.writeStringProperty("source_device_model", device.model());
    json.writeEndObject();
  }

  private static void body(JsonGenerator json, BodySample sample) {
    double value = sample.value();
    switch (sample.stream()) {
      case HEART_RATE -> measured(json, "heart_rate", value, "beats/min");
      case RESTING_HEART_RATE -> {
        measured(json, "heart_rate", value, "beats/min");
        json.writeStringProperty("temporal_relationship_to_physical_activity", RESTING);
      }
      case BEAT_INTERVAL -> measured(json, "rr_interval", value, "ms");
      case STEPS -> measured(json, "step_count", value, "steps");
      case BODY_WEIGHT -> measured(json, "body_weight", value, "kg");
      case SLEEP ->
          json.writeStringProperty(
              "sleep_stage", SleepStage.values()[(int) value].name().toLowerCase(Locale.ROOT));
      case BEAT_VARIABILITY -> measured(json, "measure", value, "ms");
      case BREATHING_RATE -> measured(json, "measure", value, "breaths/min");
      case OXYGEN_SATURATION -> measured(json, "measure", value, "%");
      case TEMPERATURE -> measured(json, "measure", value, "C");
      case DISTANCE -> measured(json, "measure", value, "m");
      case ACTIVE_ENERGY -> measured(json, "measure", value, "kcal");
      case ACTIVITY_COUNT -> measured(json, "measure", value, "counts");
    }
  }

  private static void measured(JsonGenerator json, String name, double value, String unit) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("value", value);
    json.writeStringProperty("unit", unit);
    json.writeEndObject();
  }

  private static void frame(JsonGenerator json, BodySample sample) {
    boolean moment = sample.from().equals(sample.to()) && !needsStretch(sample.stream());
    json.writeObjectPropertyStart("effective_time_frame");
    if (moment) {
      json.writeStringProperty("date_time", time(sample, sample.from()));
    } else {
      json.writeObjectPropertyStart("time_interval");
      json.writeStringProperty("start_date_time", time(sample, sample.from()));
      json.writeStringProperty("end_date_time", time(sample, sample.to()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /// Steps and sleep have no moment in their schemas.
  private static boolean needsStretch(BodyStream stream) {
    return stream == BodyStream.STEPS || stream == BodyStream.SLEEP;
  }

  private static String time(BodySample sample, Instant at) {
    return sample.zone() == ZoneKnown.TOLD
        ? OffsetDateTime.ofInstant(at, ZoneOffset.ofTotalSeconds(sample.offsetSeconds()))
            .format(TIME)
        : at.toString();
  }

  static boolean isResting(Json body) {
    return body.at("temporal_relationship_to_physical_activity").text().orElse("").equals(RESTING);
  }

  /// A stream that is written under its own name.
  static Optional<BodyStream> stream(String schema) {
    return Arrays.stream(BodyStream.values())
        .filter(stream -> name(stream).equals(schema))
        .findFirst();
  }

  private static String name(BodyStream stream) {
    return stream.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<SleepStage> stage(String name) {
    return Arrays.stream(SleepStage.values())
        .filter(stage -> stage.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
