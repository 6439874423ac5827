package org.evenkeel.server.administration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenkeel.server.vault.Keyring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The database that was reached: does it keep what it says it keeps, and is it this house's?
///
/// @param keys the folder of keys
/// @param known the migrations that this program has
record DatabaseCheck(
    String url, String user, String password, Path keys, Set<String> known, Instant now) {
  private static final int OLDEST = 15;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
  private static final Duration LOG_IS_AHEAD = Duration.ofHours(1);

  /// Before this program was written no clock can be right.
  private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");

  List<String> troubles() {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      return troubles(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    } catch (SQLException e) {
      return List.of(unreachable(e.getSQLState() == null ? "" : e.getSQLState()));
    }
  }

  private static String unreachable(String state) {
    return switch (state) {
      case "28P01", "28000" -> "The database does not accept this name and password.";
      case "3D000" -> "There is no such database on that server; create it first.";
      default -> "The database does not answer. Is it running, and is its address right?";
    };
  }

  private List<String> troubles(JdbcClient database) {
    Optional<String> different = somebodyElses(database);
    return Stream.of(
            anybody(),
            version(number(database, "server_version_num")),
            encoding(database),
            readOnly(database),
            off(database, "fsync", "a power cut would lose what people were told is kept"),
            off(database, "full_page_writes", "a power cut could leave pages torn"),
            off(database, "synchronous_commit", "a crash would lose what people were told is kept"),
            clock(database),
            different,
            different.isPresent() ? Optional.<String>empty() : newer(database),
            different.isPresent() ? Optional.<String>empty() : failed(database),
            key(database),
            keysOfPeople(database),
            logIsAhead(database))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> anybody() {
    try (Connection open = DriverManager.getConnection(url, user, "no password at all")) {
      return Optional.of(
          "The database lets anybody in without the right password; have it ask (scram-sha-256 in pg_hba.conf).");
    } catch (SQLException asked) {
      return Optional.empty();
    }
  }

  static Optional<String> version(int number) {
    return number / 10_000 >= OLDEST
        ? Optional.empty()
        : Optional.of(
            "The database is PostgreSQL "
                + number / 10_000
                + "; the house needs "
                + OLDEST
                + " or newer.");
  }

  private static int number(JdbcClient database, String setting) {
    return Integer.parseInt(setting(database, setting));
  }

  private static String setting(JdbcClient database, String name) {
    return database.sql("select current_setting(?)").param(name).query(String.class).single();
  }

  private static Optional<String> encoding(JdbcClient database) {
    String encoding = setting(database, "server_encoding");
    return encoding.equals("UTF8")
        ? Optional.empty()
        : Optional.of(
            "The database is in " + encoding + "; create it in UTF8, or names will be lost.");
  }

  private static Optional<String> readOnly(JdbcClient database) {
    boolean only =
        database
            .sql("select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'")
            .query(Boolean.class)
            .single();
    return only
        ? Optional.of("The database is read-only, a standby perhaps; nothing could be kept.")
        : Optional.empty();
  }

  private static Optional<String> off(JdbcClient database, String setting, String so) {
    return setting(database, setting).equals("off")
        ? Optional.of("The database runs with " + setting + "=off: " + so + ".")
        : Optional.empty();
  }

  private Optional<String> clock(JdbcClient database) {
    if (now.isBefore(WRITTEN)) {
      return Optional.of(
          "The clock of this machine says " + now + ", before this program was written; set it.");
    }
    Instant theirs = database.sql("select now()").query(Timestamp.class).single().toInstant();
    return Duration.between(theirs, now).abs().compareTo(CLOCKS_DIFFER) > 0
        ? Optional.of(
            "The clocks of this machine ("
                + now
                + ") and of the database ("
                + theirs
                + ") differ; set them.")
        : Optional.empty();
  }

  private static boolean has(JdbcClient database, String table) {
    return database
        .sql("select to_regclass(?) is not null")
        .param(table)
        .query(Boolean.class)
        .single();
  }

  private static Optional<String> somebodyElses(JdbcClient database) {
    boolean others =
        database
            .sql("select exists (select from pg_tables where schemaname = 'public')")
            .query(Boolean.class)
            .single();
    return others && !has(database, "flyway_schema_history")
        ? Optional.of("The database holds another program's tables; give the house one of its own.")
        : Optional.empty();
  }

  private Optional<String> newer(JdbcClient database) {
    if (!has(database, "flyway_schema_history")) {
      return Optional.empty();
    }
    Set<String> unknown =
        new TreeSet<>(
            database
                .sql(
                    "select version from flyway_schema_history where success and version is not null")
                .query(String.class)
                .list());
    unknown.removeAll(known);
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The database was used by a newer program (its step "
                + unknown.iterator().next()
                + " is not known here); start that one.");
  }

  private static Optional<String> failed(JdbcClient database) {
    return has(database, "flyway_schema_history")
            && database
                .sql("select exists (select from flyway_schema_history where not success)")
                .query(Boolean.class)
                .single()
        ? Optional.of("A change of the tables stopped half-way; restore the backup from before it.")
        : Optional.empty();
  }

  private Optional<String> key(JdbcClient database) {
    if (!has(database, "house_mark")) {
      return Optional.empty();
    }
    Optional<String> mark =
        database
            .sql("select value from house_mark where name = 'wrapping-key'")
            .query(String.class)
            .optional();
    Optional<String> file = Keyring.fingerprint(keys);
    if (mark.isEmpty() || mark.equals(file)) {
      return Optional.empty();
    }
    return Optional.of(
        file.isEmpty()
            ? "The key file "
                + keys.resolve("wrapping.key")
                + " is missing; restore it from your copy of the keys."
            : "The key file "
                + keys.resolve("wrapping.key")
                + " belongs to another house; this database opens with"
                + " another one.");
  }

  private Optional<String> keysOfPeople(JdbcClient database) {
    return has(database, "house_mark")
            && !Files.isDirectory(keys.resolve("people"))
            && database
                .sql("select exists (select from check_in where words is not null)")
                .query(Boolean.class)
                .single()
        ? Optional.of(
            "The folder "
                + keys.resolve("people")
                + " is missing, and with it everybody's key; restore it from your"
                + " copy of the keys.")
        : Optional.empty();
  }

  private Optional<String> logIsAhead(JdbcClient database) {
    if (!has(database, "audit_line")) {
      return Optional.empty();
    }
    return database
        .sql("select max(at) from audit_line having max(at) is not null")
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .filter(newest -> newest.isAfter(now.plus(LOG_IS_AHEAD)))
        .map(newest ->
            "The clock of this machine says "
                + now
                + ", but the house was used at "
                + newest
                + " already; set it.");
  }
}
