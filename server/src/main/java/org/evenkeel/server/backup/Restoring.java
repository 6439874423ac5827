package org.evenkeel.server.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Keyring;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Reads a backup into an empty database, all of it or nothing: one transaction, and at its end
/// every table is counted and summed again.
final class Restoring {
  private final DataSource empty;
  private final Keyring keyring;
  private final Set<PersonId> erased = new HashSet<>();
  private final Map<String, Tally> read = new TreeMap<>();

  Restoring(DataSource empty, Keyring keyring) {
    this.empty = empty;
    this.keyring = keyring;
  }

  /// @param at the moment the backup holds
  /// @param erased how many people were left out because they were erased since
  record Restored(Instant at, int tables, long rows, int erased) {}

  /// @throws Refusal when the file is cut short, changed, or is not whole after it was read back
  Restored from(Path file, SealedFile.Opener opener) throws SQLException {
    try (DataInputStream in = SealedFile.read(file, opener)) {
      return from(in);
    } catch (IOException e) {
      throw new Refusal(
          "The backup " + file + " is cut short or damaged; nothing was restored.", e);
    }
  }

  private Restored from(DataInputStream in) throws IOException, SQLException {
    if (!(Part.read(in) instanceof Part.Beginning beginning)) {
      throw new Refusal("This backup does not begin as a backup does.");
    }
    if (!beginning.keyring().equals(keyring.fingerprint())) {
      throw new Refusal("These keys are another house's: they do not belong to this backup.");
    }
    OldSchema.make(empty, beginning.schema(), keyring);
    try (Connection database = empty.getConnection()) {
      database.setAutoCommit(false);
      same(beginning.schema(), Tables.schema(database));
      try (Statement statement = database.createStatement()) {
        TakingABackup.spell(statement);
      }
      Part.Totals totals = fill(database, in, new Packing(keyring, beginning.id()));
      long rows = compared(database, totals);
      database.commit();
      return new Restored(beginning.at(), totals.tables().size(), rows, erased.size());
    }
  }

  private static void same(List<Part.Step> then, List<Part.Step> now) {
    if (!Set.copyOf(then).equals(Set.copyOf(now))) {
      throw new Refusal(
          "This backup was taken by a program whose tables differ from this one's; restore it with that one.");
    }
  }

  private Part.Totals fill(Connection database, DataInputStream in, Packing packing)
      throws IOException, SQLException {
    Optional<Filling> filling = Optional.empty();
    while (true) {
      switch (Part.read(in)) {
        case Part.Beginning again ->
            throw new Refusal("This backup holds a second beginning; it is damaged.");
        case Part.Table(String name, List<String> columns) -> {
          end(filling);
          filling = Optional.of(new Filling(database, new Tables.Source(name, columns)));
        }
        case Part.Rows rows -> filling.orElseThrow().add(rows, packing);
        case Part.Counter(String name, long last, boolean used) -> {
          end(filling);
          filling = Optional.empty();
          count(database, name, last, used);
        }
        case Part.Totals totals -> {
          end(filling);
          return totals;
        }
      }
    }
  }

  private static void end(Optional<Filling> filling) throws SQLException {
    if (filling.isPresent()) {
      filling.get().copy.endCopy();
    }
  }

  private static void count(Connection database, String name, long last, boolean used)
      throws SQLException {
    try (var statement = database.prepareStatement("select setval(quote_ident(?), ?, ?)")) {
      statement.setString(1, name);
      statement.setLong(2, last);
      statement.setBoolean(3, used);
      statement.execute();
    }
  }

  /// Against the totals that were written; where somebody erased was left out, against what was
  /// read of the others.
  private long compared(Connection database, Part.Totals totals) throws SQLException {
    long rows = 0;
    for (Tables.Source table : Tables.of(database)) {
      Tally.Total now = TakingABackup.total(database, table);
      Tally.Total expected =
          erased.isEmpty()
              ? totals.tables().get(table.name())
              : read.getOrDefault(table.name(), new Tally()).total();
      if (!now.equals(expected)) {
        throw new Refusal(
            "A table of the restored house is not what the backup held; nothing was kept of it.");
      }
      rows += now.rows();
    }
    return rows;
  }

  /// One table on its way in.
  private final class Filling {
    private final String table;
    private final CopyIn copy;
    private final Tally tally = new Tally();

    Filling(Connection database, Tables.Source source) throws SQLException {
      table = source.name();
      copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn(source.in());
      read.put(table, tally);
    }

    void add(Part.Rows rows, Packing packing) throws IOException, SQLException {
      Optional<byte[]> unpacked = packing.unpack(table, rows);
      if (unpacked.isEmpty()) {
        erased.add(rows.person().orElseThrow());
        return;
      }
      copy.writeToCopy(unpacked.get(), 0, unpacked.get().length);
      Packing.eachRow(unpacked.get(), tally::add);
    }
  }
}
