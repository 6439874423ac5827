package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The embedded database of a running house, past everything the house says of itself: its owner,
/// who sees and may do everything.
///
/// @param data the house's folder
public record EmbeddedDatabase(Path data) {
  public Connection connect() throws SQLException {
    try {
      return DriverManager.getConnection(
          url(), "evenkeel", Files.readString(data.resolve("keys/database.password")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() throws IOException {
    return "jdbc:postgresql://127.0.0.1:"
        + Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3)
        + "/postgres?gssEncMode=disable";
  }

  /// Runs these, each for itself.
  ///
  /// @throws IllegalStateException when the database refuses one
  public void deeds(String... deeds) {
    try (Connection database = connect();
        Statement statement = database.createStatement()) {
      for (String deed : deeds) {
        statement.execute(deed);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused", e);
    }
  }
}
