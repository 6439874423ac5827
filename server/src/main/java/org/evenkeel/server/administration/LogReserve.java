package org.evenkeel.server.administration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pieces of the database's log that lie ready on the disk before they are needed. PostgreSQL stops
/// when its log cannot grow, and a young database has no piece ahead: on a disk that is full to the
/// last byte it would stop at the next 16 MB. What is written here is used again by the database
/// itself (`min_wal_size` keeps that much), so this is done once in the life of a house.
record LogReserve(String url, String user, String password) {
  static final int PIECES = 4;

  private static final Logger LOG = LoggerFactory.getLogger(LogReserve.class);
  private static final String AHEAD =
      """
      select count(*) from pg_ls_waldir()
      where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_insert_lsn())
      """;

  /// A house starts without it too, and tries again at its next start.
  void lay() {
    Properties who = new Properties();
    who.setProperty("user", user);
    who.setProperty("password", password);
    try (Connection database = DriverManager.getConnection(url, who);
        Statement statement = database.createStatement()) {
      lay(statement);
    } catch (SQLException e) {
      LOG.warn("No room could be kept in the database's log: SQLSTATE {}", e.getSQLState());
    }
  }

  private static void lay(Statement statement) throws SQLException {
    int missing = PIECES - ahead(statement);
    for (int piece = 0; piece < missing; piece++) {
      statement.execute("select pg_logical_emit_message(false, 'room', '')");
      statement.execute("select pg_switch_wal()");
    }
    if (missing > 0) {
      statement.execute("checkpoint");
    }
  }

  static int ahead(Statement statement) throws SQLException {
    try (ResultSet pieces = statement.executeQuery(AHEAD)) {
      pieces.next();
      return pieces.getInt(1);
    }
  }
}
