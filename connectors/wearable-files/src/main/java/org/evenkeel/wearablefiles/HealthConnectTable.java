package org.evenkeel.wearablefiles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One table of a Health Connect database that is read, and the question that reads it.
///
/// @param factor to the unit of the stream
record HealthConnectTable(BodyStream stream, double factor, String question) {

  private record Kind(
      String table, String value, BodyStream stream, double factor, String parent) {}

  private static final String NO_PARENT = "";

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "heart_rate_record_series_table",
              "beats_per_minute",
              BodyStream.HEART_RATE,
              1,
              "heart_rate_record_table"),
          new Kind(
              "sleep_stages_table",
              "stage_type",
              BodyStream.SLEEP,
              1,
              "sleep_session_record_table"),
          new Kind("steps_record_table", "count", BodyStream.STEPS, 1, NO_PARENT),
          new Kind("distance_record_table", "distance", BodyStream.DISTANCE, 1, NO_PARENT),
          new Kind(
              "resting_heart_rate_record_table",
              "beats_per_minute",
              BodyStream.RESTING_HEART_RATE,
              1,
              NO_PARENT),
          new Kind(
              "oxygen_saturation_record_table",
              "percentage",
              BodyStream.OXYGEN_SATURATION,
              1,
              NO_PARENT),
          new Kind(
              "respiratory_rate_record_table", "rate", BodyStream.BREATHING_RATE, 1, NO_PARENT),
          new Kind(
              "body_temperature_record_table", "temperature", BodyStream.TEMPERATURE, 1, NO_PARENT),
          new Kind("weight_record_table", "weight", BodyStream.BODY_WEIGHT, .001, NO_PARENT));

  /// The tables that are there with all columns that are needed.
  static List<HealthConnectTable> in(Connection database) throws SQLException {
    List<HealthConnectTable> tables = new ArrayList<>();
    for (Kind kind : KINDS) {
      Set<String> own = columns(database, kind.table());
      Set<String> parent = kind.parent().isEmpty() ? own : columns(database, kind.parent());
      question(kind, own, parent)
          .map(question -> new HealthConnectTable(kind.stream(), kind.factor(), question))
          .ifPresent(tables::add);
    }
    return tables;
  }

  private static Optional<String> question(Kind kind, Set<String> own, Set<String> parent) {
    Optional<String> began = first(own, "epoch_millis", "stage_start_time", "start_time", "time");
    Optional<String> ended = first(own, "epoch_millis", "stage_end_time", "end_time", "time");
    boolean linked =
        kind.parent().isEmpty() || (own.contains("parent_key") && parent.contains("row_id"));
    if (began.isEmpty() || ended.isEmpty() || !own.contains(kind.value()) || !linked) {
      return Optional.empty();
    }
    String from =
        kind.parent().isEmpty()
            ? kind.table() + " o"
            : kind.table() + " o join " + kind.parent() + " p on p.row_id = o.parent_key";
    String more = kind.parent().isEmpty() ? "o." : "p.";
    return Optional.of(
        "select o.%s as value, o.%s as began, o.%s as ended, %s as east, %s as app, %s as device from %s"
            .formatted(
                kind.value(),
                began.get(),
                ended.get(),
                first(parent, "start_zone_offset", "zone_offset").map(more::concat).orElse("null"),
                first(parent, "app_info_id").map(more::concat).orElse("null"),
                first(parent, "device_info_id").map(more::concat).orElse("null"),
                from));
  }

  private static Optional<String> first(Set<String> columns, String... wanted) {
    return List.of(wanted).stream().filter(columns::contains).findFirst();
  }

  /// Columns of a plain table; none of a view or of a table that code stands behind.
  static Set<String> columns(Connection database, String table) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (PreparedStatement statement =
        database.prepareStatement(
            """
            select c.name
            from sqlite_schema s join pragma_table_info(s.name) c
            where s.type = 'table' and s.name = ? and s.sql not like 'create virtual%'
            """)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
    }
    return columns;
  }

  static Optional<SleepStage> stage(int type) {
    return switch (type) {
      case 1 -> Optional.of(SleepStage.AWAKE);
      case 2 -> Optional.of(SleepStage.ASLEEP);
      case 4 -> Optional.of(SleepStage.LIGHT);
      case 5 -> Optional.of(SleepStage.DEEP);
      case 6 -> Optional.of(SleepStage.REM);
      case 7 -> Optional.of(SleepStage.IN_BED);
      default -> Optional.empty();
    };
  }
}
