package org.evenkeel.wearablefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HealthConnectTest {

  @TempDir private Path folder;
  private final Kept kept = new Kept();

  @Test
  void samples_of_a_series_have_the_app_the_device_and_the_zone_of_their_record()
      throws SQLException, IOException {
    WearableReading reading = kept.read(genuine());

    assertThat(reading.format()).contains(WearableFormat.HEALTH_CONNECT);
    assertThat(reading.stopped()).isEmpty();
    assertThat(kept.samples)
        .contains(
            new BodySample(
                BodyStream.HEART_RATE,
                new Device("com.example.watch", "Maker", "Watch 5"),
                Instant.parse("2020-01-01T10:00:00.500Z"),
                Instant.parse("2020-01-01T10:00:00.500Z"),
                61,
                32_400,
                ZoneKnown.TOLD));
    assertThat(values(BodyStream.STEPS)).containsExactly(120.0);
    assertThat(values(BodyStream.SLEEP)).containsExactly((double) SleepStage.REM.ordinal());
    assertThat(values(BodyStream.BODY_WEIGHT)).containsExactly(70.2);
    assertThat(reading.passedOver()).isEqualTo(1);
  }

  @Test
  void the_archive_around_it_is_the_same() throws SQLException, IOException {
    byte[] database = Files.readAllBytes(genuine());
    WearableReading reading =
        kept.read(folder, MakersFilesTest.zip(Map.of("health_connect_export.db", database)));

    assertThat(reading.format()).contains(WearableFormat.HEALTH_CONNECT);
    assertThat(kept.samples).hasSize(4);
  }

  @Test
  @Timeout(20)
  void a_view_that_never_ends_is_not_asked() throws SQLException, IOException {
    Path file =
        database(
            """
            create view steps_record_table as with recursive c(n) as (select 1 union all select n + 1 from c)
              select n as count, n as start_time, n as end_time from c\
            """);

    assertThat(kept.read(file).stopped()).contains(FileTrouble.NOTHING_INSIDE);
  }

  @Test
  void a_table_without_what_is_needed_is_left_out() throws SQLException, IOException {
    Path file =
        database(
            "create table steps_record_table (count integer, start_time integer)",
            "create table weight_record_table (weight real, time integer)",
            "insert into weight_record_table values (70000, 1577872800000), ('x', 0), (null, 1)");
    WearableReading reading = kept.read(file);

    assertThat(kept.samples).hasSize(1);
    assertThat(kept.samples.getFirst().zone()).isEqualTo(ZoneKnown.INFERRED);
    assertThat(reading.refused()).isEqualTo(2);
  }

  @Test
  void a_database_that_is_cut_off_or_changed_is_broken() throws SQLException, IOException {
    byte[] whole = Files.readAllBytes(genuine());
    byte[] start = Arrays.copyOf(whole, 700);

    assertThat(new Kept().read(folder, start).stopped()).isPresent();
  }

  @Test
  void what_had_to_lie_in_a_file_is_the_programs_alone_and_gone_afterwards() throws IOException {
    Spool spool = Spool.of(new ByteArrayInputStream(new byte[100]), 100);
    Path file = spool.file();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    spool.close();
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> Spool.of(new ByteArrayInputStream(new byte[100]), 99))
        .isInstanceOf(Stopped.class);
  }

  private List<Double> values(BodyStream stream) {
    return kept.samples.stream()
        .filter(sample -> sample.stream() == stream)
        .map(BodySample::value)
        .toList();
  }

  private Path genuine() throws SQLException {
    return database(
        "create table application_info_table (row_id integer primary key, package_name text)",
        "insert into application_info_table values (1, 'com.example.watch')",
        "create table device_info_table (row_id integer primary key, manufacturer text, model text)",
        "insert into device_info_table values (3, 'Maker', 'Watch 5')",
        "create table heart_rate_record_table (row_id integer primary key, app_info_id integer, device_info_id integer, start_time integer, start_zone_offset integer)",
        "insert into heart_rate_record_table values (7, 1, 3, 1577872800000, 32400)",
        "create table heart_rate_record_series_table (parent_key integer, beats_per_minute integer, epoch_millis integer)",
        "insert into heart_rate_record_series_table values (7, 61, 1577872800500)",
        "create table steps_record_table (row_id integer primary key, app_info_id integer, start_time integer, start_zone_offset integer, end_time integer, count integer)",
        "insert into steps_record_table values (1, 1, 1577872800000, 32400, 1577872860000, 120)",
        "create table sleep_session_record_table (row_id integer primary key, app_info_id integer, start_time integer, start_zone_offset integer)",
        "insert into sleep_session_record_table values (1, 1, 1577872800000, 32400)",
        "create table sleep_stages_table (parent_key integer, stage_start_time integer, stage_end_time integer, stage_type integer)",
        "insert into sleep_stages_table values (1, 1577872800000, 1577873100000, 6), (1, 1577873100000, 1577873400000, 3)",
        "create table weight_record_table (row_id integer primary key, app_info_id integer, time integer, zone_offset integer, weight real)",
        "insert into weight_record_table values (1, 1, 1577872800000, 32400, 70200)");
  }

  private Path database(String... statements) throws SQLException {
    Path file = folder.resolve("export.db");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return file;
  }
}
