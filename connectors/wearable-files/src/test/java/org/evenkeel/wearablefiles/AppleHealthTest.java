package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppleHealthTest {

  private static final String WHEN =
      "startDate=\"2026-01-01 10:00:00 +0100\" endDate=\"2026-01-01 10:05:00 +0100\"";

  @TempDir private Path folder;
  private Kept kept = new Kept();

  @BeforeEach
  void nothingKept() {
    kept = new Kept();
  }

  @Test
  void a_record_becomes_a_sample_with_its_time_its_unit_and_its_device() throws IOException {
    WearableReading reading =
        read(
            """
            <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Apple\u00a0Watch" unit="count/min" %s value="72"
              device="&lt;&lt;HKDevice: 0x282a45810&gt;, name:Apple Watch, manufacturer:Apple, model:Watch, hardware:Watch2,4, software:4.3.1&gt;"/>
            """
                .formatted(WHEN));

    assertThat(reading)
        .isEqualTo(
            new WearableReading(
                Optional.of(WearableFormat.APPLE_HEALTH), 1, 0, 0, 0, Optional.empty()));
    assertThat(kept.samples)
        .containsExactly(
            new BodySample(
                BodyStream.HEART_RATE,
                new Device("Apple Watch", "Apple", "Watch Watch2,4"),
                Instant.parse("2026-01-01T09:00:00Z"),
                Instant.parse("2026-01-01T09:05:00Z"),
                72,
                3600,
                ZoneKnown.INFERRED));
    assertThat(kept.share).isEqualTo(1);
  }

  @Test
  void a_device_is_the_same_after_an_update_and_another_export() {
    AppleDevices devices = new AppleDevices();
    String before = "<<HKDevice: 0x1>, name:W, manufacturer:Apple, hardware:Watch2,4, software:4>";
    String after = "<<HKDevice: 0x2>, name:W, manufacturer:Apple, hardware:Watch2,4, software:5>";

    assertThat(devices.of("Watch", before)).isEqualTo(devices.of("Watch", after));
    assertThat(devices.of("Watch", before)).isNotEqualTo(devices.of("Watch", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "OxygenSaturation, %, 0.97, 97",
    "BodyTemperature, degF, 98.6, 37",
    "BodyTemperature, degC, 36.5, 36.5",
    "DistanceWalkingRunning, mi, 2, 3218.688",
    "DistanceWalkingRunning, km, 1.5, 1500",
    "BodyMass, lb, 154.323584, 70",
    "ActiveEnergyBurned, kJ, 418.4, 100",
    "StepCount, count, 300, 300"
  })
  void values_come_to_one_unit(String type, String unit, String value, double inUnit)
      throws IOException {
    read(quantity(type, unit, value));

    assertThat(kept.samples.getFirst().value()).isCloseTo(inUnit, within(1e-6));
  }

  @Test
  void stages_of_sleep_are_kept_as_the_maker_names_them() throws IOException {
    read(
        sleep("InBed")
            + sleep("AsleepCore")
            + sleep("AsleepDeep")
            + sleep("AsleepREM")
            + sleep("Awake")
            + sleep("Asleep")
            + sleep("SomethingToCome"));

    assertThat(kept.samples.stream().map(sample -> SleepStage.values()[(int) sample.value()]))
        .containsExactly(
            SleepStage.IN_BED,
            SleepStage.LIGHT,
            SleepStage.DEEP,
            SleepStage.REM,
            SleepStage.AWAKE,
            SleepStage.ASLEEP);
  }

  @ParameterizedTest
  @CsvSource({
    "HeartRate, count/min, seventy, NOT_A_NUMBER",
    "HeartRate, count/min, NaN, NOT_A_NUMBER",
    "HeartRate, furlong, 70, UNKNOWN_UNIT",
    "HeartRate, count/min, 7000, NOT_PLAUSIBLE",
    "HeartRate, count/min, -70, NOT_PLAUSIBLE"
  })
  void what_cannot_be_is_refused_with_its_reason(
      String type, String unit, String value, RecordTrouble trouble) throws IOException {
    read("\n\n" + quantity(type, unit, value));

    assertThat(kept.samples).isEmpty();
    assertThat(kept.refusals.getFirst().trouble()).isEqualTo(trouble);
    assertThat(kept.refusals.getFirst().record()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30 10:00:00 +0100, NO_TIME",
    "2026-01-01 25:00:00 +0100, NO_TIME",
    "2026-01-01T10:00:00 +0100, NO_TIME",
    "2026-01-01 10:00:00 *0100, NO_TIME",
    "yesterday, NO_TIME",
    "2026-12-24 10:00:00 +0100, IN_THE_FUTURE",
    "2025-12-31 10:00:00 +0100, ENDS_BEFORE_IT_BEGINS"
  })
  void a_time_that_cannot_be_is_refused(String end, RecordTrouble trouble) throws IOException {
    read(quantity("HeartRate", "count/min", "70").replace("2026-01-01 10:05:00 +0100", end));

    assertThat(kept.refusals.getFirst().trouble()).isEqualTo(trouble);
    assertThat(kept.refusals.getFirst().sentence()).contains(trouble.sentence());
  }

  @Test
  void a_record_within_a_correlation_stands_in_the_file_once_more_and_counts_once()
      throws IOException {
    String record = quantity("HeartRate", "count/min", "70");
    WearableReading reading = read("<Correlation>" + record + "</Correlation>" + record);

    assertThat(reading.samples()).isEqualTo(1);
    assertThat(reading.passedOver()).isEqualTo(1);
  }

  @Test
  void what_stood_before_a_file_breaks_off_stays() throws IOException {
    WearableReading reading =
        kept.read(
            folder,
            ("<HealthData>" + quantity("HeartRate", "count/min", "70") + "<Record ty")
                .getBytes(UTF_8));

    assertThat(reading.stopped()).contains(FileTrouble.BROKEN);
    assertThat(kept.samples).hasSize(1);
  }

  @Test
  void a_file_that_defines_its_own_words_is_not_read() throws IOException {
    String hostile = "<!DOCTYPE HealthData [<!ENTITY x \"70\">]><HealthData>&x;</HealthData>";
    String word = "<HealthData><Record type=\"&x;\"/></HealthData>";

    assertThat(kept.read(folder, hostile.getBytes(UTF_8)).stopped())
        .contains(FileTrouble.REACHES_OUTSIDE);
    assertThat(kept.read(folder, word.getBytes(UTF_8)).samples()).isZero();
    assertThat(kept.samples).isEmpty();
  }

  @Test
  void more_records_than_the_budget_end_the_reading() throws IOException {
    WearableLimits few = new WearableLimits(1 << 20, 200, 10, 5, 1000, 16);
    Path file =
        Files.writeString(
            folder.resolve("export.xml"),
            "<HealthData>" + quantity("HeartRate", "count/min", "70").repeat(9) + "</HealthData>");

    WearableReading reading =
        WearableFiles.of(ZoneOffset.UTC, Kept.NOW).within(few).read(file, kept);

    assertThat(reading.stopped()).contains(FileTrouble.TOO_MANY_RECORDS);
  }

  private WearableReading read(String records) throws IOException {
    return kept.read(
        folder, ("<HealthData locale=\"en\">" + records + "</HealthData>").getBytes(UTF_8));
  }

  private static String quantity(String type, String unit, String value) {
    return "<Record type=\"HKQuantityTypeIdentifier%s\" sourceName=\"W\" unit=\"%s\" %s value=\"%s\"/>"
        .formatted(type, unit, WHEN, value);
  }

  private static String sleep(String stage) {
    return "<Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"W\" %s value=\"HKCategoryValueSleepAnalysis%s\"/>"
        .formatted(WHEN, stage);
  }
}
