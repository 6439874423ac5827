package org.evenkeel.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/// Looks into the embedded database of a house, past everything the house says of itself.
public record Kept(Path data) {
  /// How many of these check-ins are there.
  long there(Set<UUID> ids) {
    return count("select count(distinct id) from check_in where id = any (?)", ids);
  }

  /// How many rows too many these check-ins have, in the diary or on the record (each writes mood
  /// and energy once).
  long doubled(Set<UUID> ids) {
    return count("select count(*) - count(distinct id) from check_in where id = any (?)", ids)
        + Math.max(
            0,
            count("select count(*) from observation where source_row = any (?)", ids)
                - 2L * there(ids));
  }

  private long count(String question, Set<UUID> ids) {
    try (Connection connection = new EmbeddedDatabase(data).connect();
        PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked", e);
    }
  }
}
