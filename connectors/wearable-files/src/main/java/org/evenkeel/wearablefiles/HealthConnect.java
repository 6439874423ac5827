package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/// Reads the SQLite database that Android's Health Connect exports.
///
/// The schema changes between versions, so a table is read only where it has the columns that are
/// needed, and columns that say more (offset, app, device) where they are. Times are milliseconds
/// since 1970, offsets seconds, weights grams. Variability (RMSSD) and energy are not taken over:
/// the first is another measure than [BodyStream#BEAT_VARIABILITY], of the second sources
/// contradict one another about its unit.
///
/// Source: public programs that read such exports; no genuine file was at hand.
final class HealthConnect {

  private static final long LARGEST = 8L << 30;
  private static final int LONGEST_VALUE = 1 << 20;
  private static final int STEPS_BETWEEN_LOOKS = 1_000_000;
  private static final long MOST_LOOKS = 20_000;

  private HealthConnect() {}

  static Optional<FileTrouble> read(InputStream in, Moments moments, Tally tally)
      throws IOException {
    try (Spool spool = Spool.of(in, LARGEST);
        Connection database = open(spool)) {
      return new HealthConnect.Reading(database, moments, tally).all();
    } catch (SQLException e) {
      return Optional.of(FileTrouble.BROKEN);
    }
  }

  /// Read-only; the file's own triggers, views and functions are never run; a question that runs
  /// without end is broken off.
  private static Connection open(Spool spool) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    config.setPragma(Pragma.LIMIT_LENGTH, Integer.toString(LONGEST_VALUE));
    Connection database = config.createConnection("jdbc:sqlite:" + spool.file());
    try (Statement statement = database.createStatement()) {
      statement.execute("pragma trusted_schema = off");
      statement.execute("pragma cell_size_check = on");
      ProgressHandler.setHandler(database, STEPS_BETWEEN_LOOKS, new Patience());
      return database;
    } catch (SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Breaks a question off after twenty thousand million steps of the database's machine.
  private static final class Patience extends ProgressHandler {
    private long looks;

    @Override
    protected int progress() {
      return ++looks > MOST_LOOKS ? 1 : 0;
    }
  }

  private record Reading(Connection database, Moments moments, Tally tally) {

    Optional<FileTrouble> all() throws SQLException, Stopped {
      HealthConnectDevices devices = HealthConnectDevices.of(database);
      List<HealthConnectTable> tables = HealthConnectTable.in(database);
      for (HealthConnectTable table : tables) {
        rows(table, devices);
      }
      return tables.isEmpty() ? Optional.of(FileTrouble.NOTHING_INSIDE) : Optional.empty();
    }

    private void rows(HealthConnectTable table, HealthConnectDevices devices)
        throws SQLException, Stopped {
      try (Statement statement = database.createStatement();
          ResultSet rows = statement.executeQuery(table.question())) {
        while (rows.next()) {
          Taking taking =
              new Taking(
                  tally, moments, devices.of(rows.getLong("app"), rows.getLong("device")), "", "");
          row(table, rows, taking);
        }
      }
    }

    private void row(HealthConnectTable table, ResultSet rows, Taking taking)
        throws SQLException, Stopped {
      Optional<Moment> from = moment(rows, "began");
      Optional<Moment> to = moment(rows, "ended");
      double value = rows.getDouble("value");
      if (rows.wasNull() || !Double.isFinite(value)) {
        taking.between(table.stream(), from, to, OptionalDouble.empty());
      } else if (table.stream() == BodyStream.SLEEP) {
        Optional<SleepStage> stage = HealthConnectTable.stage((int) value);
        if (stage.isEmpty()) {
          taking.passOver();
        } else {
          taking.between(table.stream(), from, to, OptionalDouble.of(stage.get().ordinal()));
        }
      } else {
        taking.between(table.stream(), from, to, OptionalDouble.of(value * table.factor()));
      }
    }

    private Optional<Moment> moment(ResultSet rows, String column) throws SQLException {
      long millis = rows.getLong(column);
      Optional<Moment> at = rows.wasNull() ? Optional.empty() : moments.seconds(millis / 1000.0);
      int offset = rows.getInt("east");
      boolean told = !rows.wasNull() && Math.abs(offset) <= 64_800;
      return told ? at.map(moment -> new Moment(moment.at(), offset, ZoneKnown.TOLD)) : at;
    }
  }
}
