package org.evenkeel.benchmarks.trust;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.benchmarks.EmbeddedDatabase;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.trust.Truth.Asker;
import org.evenkeel.benchmarks.trust.Truth.Row;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;

/// Statements straight at the database, in the role as which the house works: on behalf of somebody
/// or nobody, at a row of anybody, read, changed, removed or written. What the rules do not allow
/// must find nothing; what they allow must be found, else the probe proves nothing.
final class WallProbes implements TrustEvidence.Part {
  private static final long SEED = 20_261_123;
  private static final int FOR_EACH_ASKER = 200;
  private static final String HELD = "42501";

  /// A line about anybody may be added to the log: looking at somebody is written down there.
  private static final String LOG = "audit_line";

  private final long probes;
  private final SplittableRandom chance = new SplittableRandom(SEED);
  private int tables;
  private long done;
  private long foreign;
  private long foreignFound;
  private long allowed;
  private long allowedFound;

  WallProbes(boolean release) {
    this.probes = release ? 10_000_000 : 200_000;
  }

  @Override
  public List<Figure> figures() {
    Path data = TrustEvidence.folder().resolve("data");
    try (House house = House.demo(Repository.root(), data);
        Connection owner = new EmbeddedDatabase(data).connect();
        Connection application = new EmbeddedDatabase(data).connect()) {
      tables = Furnished.all(owner);
      String moment = moment(owner);
      Truth truth = Truth.of(owner);
      prepare(application);
      while (done < probes) {
        as(application, moment, truth, any(truth.askers()));
      }
      return rows(truth);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be asked", e);
    }
  }

  /// Both connections see the house as it was at one moment, whatever it does meanwhile.
  private static String moment(Connection owner) throws SQLException {
    owner.setAutoCommit(false);
    owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (Statement statement = owner.createStatement();
        ResultSet answer = statement.executeQuery("select pg_export_snapshot()")) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static void prepare(Connection application) throws SQLException {
    try (Statement role = application.createStatement()) {
      role.execute("set role evenkeel_app");
    }
    application.setAutoCommit(false);
    application.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
  }

  private <T> T any(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }

  private void as(Connection database, String moment, Truth truth, Asker asker)
      throws SQLException {
    try (Statement telling = database.createStatement()) {
      telling.execute("set transaction snapshot '" + moment + "'");
      telling.execute("set local evenkeel.reach = '" + asker.setting() + "'");
    }
    List<String> tables = truth.filled();
    for (int i = 0; i < FOR_EACH_ASKER && done < probes; i++) {
      String table = any(tables);
      probe(database, truth, asker, table, any(truth.rows().getOrDefault(table, List.of())));
    }
    database.rollback();
  }

  private void probe(Connection database, Truth truth, Asker asker, String table, Row row)
      throws SQLException {
    done++;
    int deed = chance.nextInt(table.equals(LOG) ? 3 : 4);
    if (deed == 0 || truth.mayChange(asker, table, row)) {
      count(truth.mayRead(asker, table, row), reads(database, table, row));
    } else {
      count(false, changes(database, deed, table, row));
    }
  }

  private void count(boolean may, boolean found) {
    if (may) {
      allowed++;
      allowedFound += found ? 1 : 0;
    } else {
      foreign++;
      foreignFound += found ? 1 : 0;
    }
  }

  private static boolean reads(Connection database, String table, Row row) throws SQLException {
    try (PreparedStatement reading =
        database.prepareStatement(
            "select exists (select from " + table + " where ctid = ?::tid)")) {
      reading.setString(1, row.place());
      try (ResultSet answer = reading.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /// @return whether a row of somebody else was changed, removed or written
  private static boolean changes(Connection database, int deed, String table, Row row)
      throws SQLException {
    Savepoint before = database.setSavepoint();
    try (PreparedStatement changing = database.prepareStatement(sql(deed, table))) {
      changing.setString(1, deed == 3 ? row.json() : row.place());
      return changing.executeUpdate() > 0;
    } catch (SQLException refused) {
      if (!HELD.equals(refused.getSQLState())) {
        throw refused;
      }
      return false;
    } finally {
      database.rollback(before);
    }
  }

  private static String sql(int deed, String table) {
    return switch (deed) {
      case 1 -> "update " + table + " set person_id = person_id where ctid = ?::tid";
      case 2 -> "delete from " + table + " where ctid = ?::tid";
      default ->
          "insert into "
              + table
              + " overriding system value select (jsonb_populate_record(null::"
              + table
              + ", ?::jsonb)).*";
    };
  }

  private List<Figure> rows(Truth truth) {
    return List.of(
        Figure.of(
            "row-level security: foreign rows read, changed, removed or written",
            "%,d of %,d attempts, %d of %d tables, %d askers"
                .formatted(
                    foreignFound, foreign, truth.filled().size(), tables, truth.askers().size()),
            "0 of %,d probes".formatted(probes),
            foreignFound == 0 && done >= probes && truth.filled().size() == tables),
        Figure.of(
            "the same probes at rows that the rules allow (the control)",
            "%,d of %,d found".formatted(allowedFound, allowed),
            "all",
            allowed > 0 && allowedFound == allowed));
  }
}
