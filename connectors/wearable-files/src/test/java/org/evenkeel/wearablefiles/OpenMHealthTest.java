package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.wearablefiles.OpenMHealth.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenMHealthTest {

  private static final Device WATCH = new Device("Ada’s Watch", "Maker", "Model 2");

  @TempDir private Path folder;

  // github.com/openmhealth/schemas @36078a89, test-data: 174 documents
  @Test
  void every_document_passes_or_fails_as_it_is_named() throws IOException {
    Path all = Kept.data("wearable_formats/openmhealth_schemas/test-data");
    List<String> wrong = new ArrayList<>();
    int held = 0;
    try (Stream<Path> files = Files.walk(all)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path name = all.relativize(file);
        String schema = "%s:%s:%s".formatted(name.getName(0), name.getName(1), name.getName(2));
        Verdict named =
            name.getName(3).toString().equals("shouldPass") ? Verdict.VALID : Verdict.NOT_VALID;
        if (OpenMHealth.check(schema, Files.readAllBytes(file)) != named) {
          wrong.add(name.toString());
        }
        held++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(held).isEqualTo(174);
  }

  @Test
  void what_is_written_is_read_back_as_the_same_samples() throws IOException {
    List<BodySample> samples = new ArrayList<>();
    for (BodyStream stream : BodyStream.values()) {
      samples.add(
          sample(stream, plausible(stream), stream == BodyStream.HEART_RATE ? 0 : 90_500_000));
    }
    Kept kept = new Kept();
    WearableReading reading = kept.read(folder, written(samples));

    assertThat(reading.format()).contains(WearableFormat.OPEN_MHEALTH);
    assertThat(reading.stopped()).isEmpty();
    assertThat(kept.samples).containsExactlyElementsOf(samples);
  }

  @Test
  void what_is_written_is_as_its_schemas_say() throws IOException {
    for (BodyStream stream : BodyStream.values()) {
      String text = new String(written(List.of(sample(stream, plausible(stream), 60))), UTF_8);
      String point = text.substring(1, text.lastIndexOf(']'));

      assertThat(OpenMHealth.check("omh:data-point:1.0", point.getBytes(UTF_8)))
          .as("%s", stream)
          .isEqualTo(Verdict.VALID);
      assertThat(new Kept().read(folder, text.getBytes(UTF_8)).refused()).isZero();
    }
  }

  @Test
  void a_zone_that_was_guessed_does_not_come_back_as_told() throws IOException {
    BodySample guessed =
        new BodySample(
            BodyStream.HEART_RATE, WATCH, Kept.NOW, Kept.NOW, 61, 3600, ZoneKnown.INFERRED);
    Kept kept = new Kept();
    kept.read(folder, written(List.of(guessed)));

    assertThat(kept.samples).containsExactly(guessed);
  }

  @Test
  void a_body_that_is_not_as_its_schema_says_is_refused_and_an_average_is_passed_over()
      throws IOException {
    Kept kept = new Kept();
    WearableReading reading =
        kept.read(
            folder,
            """
            [%s, %s, %s, {"header": 1, "body": 2}]
            """
                .formatted(
                    point("{\"value\": 60, \"unit\": \"beats/min\"}", ""),
                    point("{\"value\": 60, \"unit\": \"beat/min\"}", ""),
                    point(
                        "{\"value\": 60, \"unit\": \"beats/min\"}",
                        ", \"descriptive_statistic\": \"average\""))
                .getBytes(UTF_8));

    assertThat(kept.samples).hasSize(1);
    assertThat(kept.samples.getFirst().from()).isEqualTo(Instant.parse("2020-02-05T05:25:00Z"));
    assertThat(kept.samples.getFirst().zone()).isEqualTo(ZoneKnown.TOLD);
    assertThat(kept.refusals.getFirst().trouble()).isEqualTo(RecordTrouble.WRONG_SHAPE);
    assertThat(reading.passedOver()).isEqualTo(2);
  }

  @Test
  void points_one_after_the_other_without_a_list_are_read() throws IOException {
    String point = point("{\"value\": 60, \"unit\": \"beats/min\"}", "");

    assertThat(new Kept().read(folder, (point + "\n" + point).getBytes(UTF_8)).samples())
        .isEqualTo(2);
  }

  @Test
  void what_is_no_json_is_not_valid_and_an_unknown_schema_is_said_to_be_unknown() {
    assertThat(OpenMHealth.check("omh:heart-rate:2.0", "{".getBytes(UTF_8)))
        .isEqualTo(Verdict.NOT_VALID);
    assertThat(OpenMHealth.check("omh:heart-rate:2.0", "[".repeat(9000).getBytes(UTF_8)))
        .isEqualTo(Verdict.NOT_VALID);
    assertThat(OpenMHealth.check("omh:mood:1.0", "{}".getBytes(UTF_8)))
        .isEqualTo(Verdict.UNKNOWN_SCHEMA);
  }

  static String point(String rate, String more) {
    return """
    {"header": {"id": "1", "creation_date_time": "2020-02-05T07:25:00Z",
     "schema_id": {"namespace": "omh", "name": "heart-rate", "version": "2.0"},
     "acquisition_provenance": {"source_name": "W", "modality": "sensed"}},
     "body": {"heart_rate": %s, "effective_time_frame": {"date_time": "2020-02-05T07:25:00+02:00"}%s}}\
    """
        .formatted(rate, more);
  }

  private static byte[] written(List<BodySample> samples) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OpenMHealth.write(samples.iterator(), Kept.NOW, out);
    return out.toByteArray();
  }

  private static BodySample sample(BodyStream stream, double value, long millis) {
    Instant from = Instant.parse("2026-01-01T10:00:00.123456789Z");
    return new BodySample(
        stream, WATCH, from, from.plusMillis(millis), value, 19_800, ZoneKnown.TOLD);
  }

  private static double plausible(BodyStream stream) {
    return switch (stream) {
      case SLEEP -> SleepStage.REM.ordinal();
      case BEAT_INTERVAL -> 812.5;
      case TEMPERATURE, BREATHING_RATE -> 16.1;
      default -> 61.7;
    };
  }
}
