package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What makers hand out. Oslo is an hour ahead of UTC in these Januaries.
class MakersFilesTest {

  @TempDir private Path folder;
  private Kept kept = new Kept();

  @BeforeEach
  void nothingKept() {
    kept = new Kept();
  }

  @Test
  void fitbits_archive_is_read_in_utc_and_its_nights_in_local_time() throws IOException {
    WearableReading reading =
        read(
            Map.of(
                "Takeout/Fitbit/Global Export Data/heart_rate-2020-01-23.json",
                """
                [{"dateTime": "01/23/20 08:00:05", "value": {"bpm": 72, "confidence": 2}}]\
                """,
                "Takeout/Fitbit/Global Export Data/steps-2020-01-23.json",
                """
                [{"dateTime": "01/23/20 08:00:00", "value": "12"}]\
                """,
                "Takeout/Fitbit/Global Export Data/altitude-2020-01-23.json",
                """
                [{"dateTime": "01/23/20 08:00:00", "value": "10"}]\
                """,
                "Takeout/Fitbit/Global Export Data/resting_heart_rate-2020-01-23.json",
                """
                [{"dateTime": "01/23/20 00:00:00", "value": {"date": "01/23/20", "value": 61.5, "error": 6}},
                 {"dateTime": "01/24/20 00:00:00", "value": {"date": null, "value": 0.0, "error": 0}}]\
                """,
                "Takeout/Fitbit/Global Export Data/sleep-2020-01-23.json",
                """
                [{"logId": 1, "startTime": "2020-01-22T23:12:30.000", "levels": {
                  "data": [{"dateTime": "2020-01-22T23:12:30.000", "level": "light", "seconds": 300}],
                  "shortData": [{"dateTime": "2020-01-22T23:14:00.000", "level": "wake", "seconds": 30}]}}]\
                """,
                "Takeout/Mail/inbox.json",
                "[{}]"));

    assertThat(reading.format()).contains(WearableFormat.FITBIT);
    assertThat(reading.stopped()).isEmpty();
    assertThat(kept.samples).hasSize(5);
    assertThat(reading.passedOver()).isEqualTo(2);
    BodySample rate = only(BodyStream.HEART_RATE);
    assertThat(rate.from()).isEqualTo(Instant.parse("2020-01-23T08:00:05Z"));
    assertThat(rate.offsetSeconds()).isEqualTo(3600);
    assertThat(rate.zone()).isEqualTo(ZoneKnown.INFERRED);
    assertThat(only(BodyStream.STEPS).length()).hasMinutes(1);
    assertThat(only(BodyStream.RESTING_HEART_RATE).from())
        .isEqualTo(Instant.parse("2020-01-22T23:00:00Z"));
    BodySample night =
        kept.samples.stream()
            .filter(sample -> sample.value() == SleepStage.LIGHT.ordinal())
            .findFirst()
            .orElseThrow();
    assertThat(night.from()).isEqualTo(Instant.parse("2020-01-22T22:12:30Z"));
    assertThat(night.zone()).isEqualTo(ZoneKnown.UNKNOWN);
  }

  @Test
  void fitbits_tables_say_by_their_columns_what_they_are() throws IOException {
    read(
        Map.of(
            "Takeout/Fitbit/Physical Activity_GoogleData/heart_rate_2024-01-01.csv",
            "timestamp,beats per minute,data source\n2024-01-01T10:00:00Z,61,\"Watch, blue\"\n",
            "Takeout/Fitbit/Daily Respiratory Rate.csv",
            "timestamp,daily_respiratory_rate\n2024-01-01T00:00:00,14.2\nbad,14\n"));

    assertThat(only(BodyStream.HEART_RATE).value()).isEqualTo(61);
    assertThat(only(BodyStream.BREATHING_RATE).length()).hasDays(1);
    assertThat(kept.refusals.getFirst().trouble()).isEqualTo(RecordTrouble.NO_TIME);
  }

  // github.com/openmhealth/shimmer @9c1430dc, shim-server/src/test/resources
  @Test
  void google_fits_own_answers_are_read() {
    assertThat(kept.read(shimmer("googlefit/mapper/googlefit-merge-heart-rate.json")).samples())
        .isPositive()
        .isEqualTo(kept.samples.size());
    assertThat(kept.samples).allMatch(sample -> sample.stream() == BodyStream.HEART_RATE);
    nothingKept();
    kept.read(shimmer("googlefit/mapper/googlefit-merge-step-deltas.json"));
    assertThat(kept.samples).isNotEmpty().allMatch(s -> s.stream() == BodyStream.STEPS);
    nothingKept();
    kept.read(shimmer("googlefit/mapper/googlefit-merge-weight.json"));
    assertThat(kept.samples).isNotEmpty().allMatch(s -> s.stream() == BodyStream.BODY_WEIGHT);
  }

  @Test
  void a_takeouts_merged_points_are_not_counted_twice() throws IOException {
    String points =
        """
        {"Data Source": "x", "Data Points": [{"fitValue": [{"value": {"intVal": 30}}],
          "originDataSourceId": "raw:com.google.step_count.delta:com.maker.app:Maker:Phone:1:steps",
          "endTimeNanos": 1577872860000000000, "dataTypeName": "com.google.step_count.delta",
          "startTimeNanos": 1577872800000000000}]}\
        """;
    WearableReading reading =
        read(
            Map.of(
                "Takeout/Fit/All Data/raw_com.google.step_count.delta_x.json",
                points,
                "Takeout/Fit/All Data/derived_com.google.step_count.delta_merge_step_deltas.json",
                points));

    assertThat(only(BodyStream.STEPS).device())
        .isEqualTo(new Device("Google Fit", "Maker", "Phone"));
    assertThat(only(BodyStream.STEPS).from()).isEqualTo(Instant.parse("2020-01-01T10:00:00Z"));
    assertThat(reading.passedOver()).isEqualTo(3);
  }

  @Test
  void ouras_nights_tell_their_zone() throws IOException {
    WearableReading reading =
        kept.read(
            folder,
            """
            {"sleep": [{"bedtime_start": "2020-01-01T23:15:00-05:00", "bedtime_end": "2020-01-02T06:00:00-05:00",
              "hypnogram_5min": "4213", "hr_5min": [0, 58]}],
             "data": [{"bedtime_start": "2020-01-02T23:15:00+01:00", "bedtime_end": "2020-01-03T06:00:00+01:00",
              "sleep_phase_5_min": "1", "lowest_heart_rate": 49,
              "heart_rate": {"interval": 300.0, "items": [null, 57.0], "timestamp": "2020-01-02T23:15:00.000+01:00"}}],
             "heartrate": [{"bpm": 66, "source": "awake", "timestamp": "2020-01-03T10:00:00+00:00"}]}
            """
                .getBytes(UTF_8));

    assertThat(reading.format()).contains(WearableFormat.OURA);
    assertThat(kept.samples).allMatch(sample -> sample.zone() == ZoneKnown.TOLD);
    assertThat(
            kept.samples.stream()
                .filter(sample -> sample.stream() == BodyStream.SLEEP)
                .map(sample -> SleepStage.values()[(int) sample.value()]))
        .containsExactly(
            SleepStage.AWAKE, SleepStage.LIGHT, SleepStage.DEEP, SleepStage.REM, SleepStage.DEEP);
    assertThat(
            kept.samples.stream()
                .filter(sample -> sample.stream() == BodyStream.HEART_RATE)
                .map(BodySample::value))
        .containsExactly(58.0, 57.0, 66.0);
    assertThat(kept.samples.get(4).from()).isEqualTo(Instant.parse("2020-01-02T04:20:00Z"));
    assertThat(only(BodyStream.RESTING_HEART_RATE).value()).isEqualTo(49);
  }

  @Test
  void withings_lists_go_on_where_the_one_before_ended() throws IOException {
    WearableReading reading =
        read(
            Map.of(
                "raw_hr_hr.csv",
                "start,duration,value\n2020-01-01T10:00:00+01:00,\"[60,60]\",\"[72,74]\"\n",
                "raw_tracker_sleep-state.csv",
                "start,duration,value\n2020-01-01T23:00:00+01:00,[300],[2]\n",
                "weight.csv",
                "Date,\"Weight (kg)\",\"Fat mass (kg)\"\n\"2020-01-01 08:00:00\",70.2,\n"));

    assertThat(reading.format()).contains(WearableFormat.WITHINGS);
    assertThat(kept.samples).hasSize(4);
    List<BodySample> rates =
        kept.samples.stream().filter(s -> s.stream() == BodyStream.HEART_RATE).toList();
    assertThat(rates.getLast().from()).isEqualTo(rates.getFirst().to());
    assertThat(only(BodyStream.SLEEP).value()).isEqualTo(SleepStage.DEEP.ordinal());
    assertThat(only(BodyStream.BODY_WEIGHT).zone()).isEqualTo(ZoneKnown.UNKNOWN);
  }

  @Test
  void polars_days_beats_training_and_nights_are_read() throws IOException {
    WearableReading reading =
        read(
            Map.of(
                "247ohr_2020_01.json",
                """
                {"deviceDays": [{"userId": 1, "deviceId": "A1", "date": "2020-01-01",
                  "samples": [{"heartRate": 61, "secondsFromDayStart": 3600}]}]}\
                """,
                "ppi_samples_2020.json",
                """
                [{"date": "2020-01-01", "devicePpiSamplesList": [{"deviceId": "A1",
                  "ppiSamples": [{"sampleDateTime": "2020-01-01T01:00:00.500", "pulseLength": 812}]}]}]\
                """,
                "training-session-2020.json",
                """
                {"exportVersion": "1.6", "exercises": [{"samples": {"heartRate": [
                  {"dateTime": "2020-01-01T12:00:01.000", "value": 120}]}}]}\
                """,
                "sleep_result_2020.json",
                """
                [{"night": "2020-01-02", "sleepResult": {"hypnogram": {
                  "sleepStart": "2020-01-01T23:00:00.000+02:00", "sleepEnd": "2020-01-01T23:30:00.000+02:00",
                  "sleepStateChanges": [{"offsetFromStart": "PT0S", "state": "WAKE"},
                                        {"offsetFromStart": "PT10M", "state": "NONREM3"}]}}}]\
                """));

    assertThat(reading.format()).contains(WearableFormat.POLAR);
    assertThat(only(BodyStream.BEAT_INTERVAL).value()).isEqualTo(812);
    assertThat(kept.samples.stream().filter(s -> s.stream() == BodyStream.HEART_RATE)).hasSize(2);
    List<BodySample> night =
        kept.samples.stream().filter(s -> s.stream() == BodyStream.SLEEP).toList();
    assertThat(night.getFirst().length()).hasMinutes(10);
    assertThat(night.getLast().length()).hasMinutes(20);
    assertThat(night.getLast().zone()).isEqualTo(ZoneKnown.TOLD);
  }

  @Test
  void garmins_archive_is_read_with_the_archives_in_it() throws IOException {
    byte[] fit =
        FitTest.file(
            FitTest.definition(0, 20, 253, 4, 0x86, 3, 1, 2),
            FitTest.data(0, FitTest.bytes(1_136_160_000, 4), FitTest.bytes(61, 1)));
    Map<String, byte[]> inner =
        Map.of("1.fit", fit, "broken.fit", new byte[] {14, 0, 0}, "note.txt", fit);
    WearableReading reading =
        kept.read(
            folder,
            zip(
                Map.of(
                    "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip",
                    zip(inner),
                    "2.FIT",
                    fit)));

    assertThat(reading.format()).contains(WearableFormat.GARMIN);
    assertThat(kept.samples).hasSize(2);
    assertThat(reading.stopped()).contains(FileTrouble.BROKEN);
  }

  @Test
  void a_record_that_holds_too_much_ends_that_file_and_not_the_archive() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.json", "[{\"x\": [" + "1,".repeat(300_000) + "1]}]");
    files.put(
        "b.json",
        "[{\"bpm\": 66, \"source\": \"awake\", \"timestamp\": \"2020-01-03T10:00:00+00:00\"}]");
    WearableReading reading = read(files);

    assertThat(reading.stopped()).contains(FileTrouble.BUILT_TOO_DEEP);
    assertThat(kept.samples).hasSize(1);
  }

  // found by bin/evidence fuzz
  @Test
  void what_looks_like_another_encoding_is_broken_and_no_exception() throws IOException {
    byte[] wide = ("[\0\0\0".repeat(3) + "{\0\0\0zzzz").getBytes(UTF_8);

    assertThat(kept.read(folder, wide).stopped()).isPresent();
    assertThat(kept.read(folder, "\ufeff[]".getBytes(UTF_8)).stopped()).isPresent();
  }

  private BodySample only(BodyStream stream) {
    List<BodySample> found =
        kept.samples.stream().filter(sample -> sample.stream() == stream).toList();
    assertThat(found).as("%s", stream).hasSize(1);
    return found.getFirst();
  }

  private static Path shimmer(String name) {
    return Kept.data("wearable_formats/openmhealth_shimmer/" + name);
  }

  private WearableReading read(Map<String, String> files) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    return kept.read(Files.write(folder.resolve("archive"), zip(bytes)));
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
