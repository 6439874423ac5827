package org.evenkeel.server.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Keyring;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Writes one moment of the database: everything is read in one repeatable-read transaction, while
/// others go on writing.
final class TakingABackup {
  private final Connection database;
  private final Keyring keyring;
  private final Packing packing;
  private final UUID id = UUID.randomUUID();

  TakingABackup(Connection database, Keyring keyring) {
    this.database = database;
    this.keyring = keyring;
    this.packing = new Packing(keyring, id);
  }

  Part.Totals to(DataOutputStream out, Instant now)
      throws SQLException, IOException, GeneralSecurityException {
    settle(database);
    Part.write(out, new Part.Beginning(now, id, keyring.fingerprint(), Tables.schema(database)));
    Map<String, Tally.Total> totals = new TreeMap<>();
    for (Tables.Source table : Tables.of(database)) {
      Part.write(out, new Part.Table(table.name(), table.columns()));
      totals.put(table.name(), rows(table, out));
    }
    for (Part.Counter counter : Tables.counters(database)) {
      Part.write(out, counter);
    }
    Part.Totals all = new Part.Totals(totals);
    Part.write(out, all);
    database.rollback();
    return all;
  }

  /// The same spelling of every value on every server, one moment, and an error rather than fewer
  /// rows where row security would hide some.
  static void settle(Connection database) throws SQLException {
    database.setAutoCommit(false);
    try (Statement statement = database.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      spell(statement);
    }
  }

  static void spell(Statement statement) throws SQLException {
    statement.execute("set local row_security = off");
    statement.execute("set local datestyle = 'ISO, YMD'");
    statement.execute("set local intervalstyle = 'iso_8601'");
    statement.execute("set local timezone = 'UTC'");
    statement.execute("set local bytea_output = 'hex'");
    statement.execute("set local extra_float_digits = 1");
    statement.execute("set local statement_timeout = 0");
    statement.execute("set local idle_in_transaction_session_timeout = 0");
  }

  private Tally.Total rows(Tables.Source table, DataOutputStream out)
      throws SQLException, IOException, GeneralSecurityException {
    Tally tally = new Tally();
    Pieces pieces = new Pieces(table.name(), out);
    CopyOut copy = database.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out());
    for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
      int tab = tab(row);
      if (pieces.add(owner(row, tab), row, tab + 1)) {
        tally.add(Arrays.copyOfRange(row, tab + 1, row.length - 1));
      }
    }
    pieces.flush();
    return tally.total();
  }

  /// What a restored table holds, in the same words.
  static Tally.Total total(Connection database, Tables.Source table) throws SQLException {
    Tally tally = new Tally();
    CopyOut copy = database.unwrap(PGConnection.class).getCopyAPI().copyOut(table.content());
    for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
      tally.add(Arrays.copyOf(row, row.length - 1));
    }
    return tally.total();
  }

  private static int tab(byte[] row) {
    int tab = 0;
    while (row[tab] != '\t') {
      tab++;
    }
    return tab;
  }

  private static Optional<PersonId> owner(byte[] row, int tab) {
    String text = new String(row, 0, tab, StandardCharsets.US_ASCII);
    return text.equals("\\N") ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(text)));
  }

  /// Collects the rows of one person, or of nobody, until a piece is full or the next one begins.
  /// Rows of somebody who was erased since this moment was fixed are left out.
  private final class Pieces {
    private final String table;
    private final DataOutputStream out;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private Optional<PersonId> person = Optional.empty();
    private boolean erased;
    private long number;

    Pieces(String table, DataOutputStream out) {
      this.table = table;
      this.out = out;
    }

    boolean add(Optional<PersonId> owner, byte[] row, int from)
        throws IOException, GeneralSecurityException {
      if (!owner.equals(person) || Packing.isFull(rows)) {
        flush();
        person = owner;
        erased = owner.isPresent() && keyring.isErased(owner.get());
      }
      if (!erased) {
        rows.write(row, from, row.length - from);
      }
      return !erased;
    }

    void flush() throws IOException, GeneralSecurityException {
      if (rows.size() > 0) {
        Part.write(out, packing.pack(table, person, number++, rows.toByteArray()));
        rows.reset();
      }
    }
  }
}
