package org.evenkeel.wearablefiles;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Apps and devices of a Health Connect database by their numbers, which change from export to
/// export; their names do not.
record HealthConnectDevices(Map<Long, String> apps, Map<Long, Device> devices) {

  private static final String MOST = " limit 10000";

  static HealthConnectDevices of(Connection database) throws SQLException {
    Map<Long, String> apps = new HashMap<>();
    Map<Long, Device> devices = new HashMap<>();
    try (Statement statement = database.createStatement()) {
      if (has(database, "application_info_table", Set.of("row_id", "package_name"))) {
        try (ResultSet rows =
            statement.executeQuery(
                "select row_id, package_name from application_info_table" + MOST)) {
          while (rows.next()) {
            apps.put(rows.getLong(1), word(rows, 2));
          }
        }
      }
      if (has(database, "device_info_table", Set.of("row_id", "manufacturer", "model"))) {
        try (ResultSet rows =
            statement.executeQuery(
                "select row_id, manufacturer, model from device_info_table" + MOST)) {
          while (rows.next()) {
            devices.put(rows.getLong(1), new Device("", word(rows, 2), word(rows, 3)));
          }
        }
      }
    }
    return new HealthConnectDevices(apps, devices);
  }

  private static boolean has(Connection database, String table, Set<String> columns)
      throws SQLException {
    return HealthConnectTable.columns(database, table).containsAll(columns);
  }

  private static String word(ResultSet rows, int column) throws SQLException {
    return Objects.requireNonNullElse(rows.getString(column), "");
  }

  Device of(long app, long device) {
    Device known = devices.getOrDefault(device, new Device("", "", ""));
    String source = apps.getOrDefault(app, "");
    return new Device(source.isEmpty() ? "Health Connect" : source, known.maker(), known.model());
  }
}
