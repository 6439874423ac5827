package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.evenkeel.server.vault.Keyring;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Broken set-ups of the database, each on a real PostgreSQL of its own.
class DatabaseCheckTest {
  @TempDir static Path home;

  private static EmbeddedPostgres postgres;
  private static int made;

  @TempDir Path keys;
  private String database;

  @BeforeAll
  static void a_postgresql() {
    postgres =
        EmbeddedPostgres.start(
            Path.of("target/postgres-18").toAbsolutePath(),
            home.resolve("postgres"),
            home.resolve("keys/database.password"));
  }

  @AfterAll
  static void stopped() {
    postgres.close();
  }

  @BeforeEach
  void an_empty_database() throws Exception {
    database = "house" + made++;
    on("postgres", "create database " + database);
    byte[] key = new byte[32];
    new Random(7).nextBytes(key);
    Files.write(keys.resolve("wrapping.key"), key);
    Files.createDirectories(keys.resolve("people"));
  }

  @Test
  void an_empty_database_is_welcome() {
    assertThat(troubles()).isEmpty();
  }

  @Test
  void a_house_of_ours_is_welcome() throws Exception {
    ours();
    assertThat(troubles()).isEmpty();
  }

  @Test
  void a_database_that_does_not_answer_is_refused() {
    assertThat(
            check("jdbc:postgresql://127.0.0.1:1/x", postgres.password(), Instant.now()).troubles())
        .singleElement()
        .asString()
        .contains("does not answer");
  }

  @Test
  void a_wrong_password_is_refused() {
    assertThat(check(postgres.url(database), "another", Instant.now()).troubles())
        .singleElement()
        .asString()
        .contains("name and password");
  }

  @Test
  void a_database_that_is_not_there_is_refused() {
    assertThat(check(postgres.url("nowhere"), postgres.password(), Instant.now()).troubles())
        .singleElement()
        .asString()
        .contains("no such database");
  }

  @Test
  void a_database_that_lets_anybody_in_is_refused() throws Exception {
    Path rules = home.resolve("postgres/pg_hba.conf");
    String before = Files.readString(rules);
    try {
      Files.writeString(rules, before.replace("scram-sha-256", "trust"));
      on("postgres", "select pg_reload_conf()", "select pg_sleep(0.3)");
      assertRefused("lets anybody in");
    } finally {
      Files.writeString(rules, before);
      on("postgres", "select pg_reload_conf()", "select pg_sleep(0.3)");
    }
  }

  @Test
  void an_old_postgresql_is_refused() {
    assertThat(DatabaseCheck.version(140_012).orElseThrow()).contains("PostgreSQL 14");
    assertThat(DatabaseCheck.version(150_000)).isEmpty();
  }

  @Test
  void a_database_that_cannot_hold_every_name_is_refused() throws Exception {
    on(
        "postgres",
        "create database latin encoding 'LATIN1' locale 'C' locale_provider libc template template0");
    database = "latin";
    assertRefused("LATIN1");
  }

  @Test
  void a_read_only_database_is_refused() throws Exception {
    on("postgres", "alter database " + database + " set default_transaction_read_only = on");
    assertRefused("read-only");
  }

  @Test
  void a_database_that_forgets_after_a_crash_is_refused() throws Exception {
    on("postgres", "alter database " + database + " set synchronous_commit = off");
    assertRefused("synchronous_commit=off");
  }

  @Test
  void a_database_that_forgets_after_a_power_cut_is_refused() throws Exception {
    try {
      on(
          "postgres",
          "alter system set fsync = off",
          "select pg_reload_conf()",
          "select pg_sleep(0.3)");
      assertRefused("fsync=off");
    } finally {
      on("postgres", "alter system reset fsync", "select pg_reload_conf()", "select pg_sleep(0.3)");
    }
  }

  @Test
  void a_database_with_torn_pages_after_a_power_cut_is_refused() throws Exception {
    try {
      on(
          "postgres",
          "alter system set full_page_writes = off",
          "select pg_reload_conf()",
          "select pg_sleep(0.3)");
      assertRefused("full_page_writes=off");
    } finally {
      on(
          "postgres",
          "alter system reset full_page_writes",
          "select pg_reload_conf()",
          "select pg_sleep(0.3)");
    }
  }

  @Test
  void another_programs_database_is_refused() throws Exception {
    on(database, "create table invoices (id int)");
    assertRefused("another program's tables");
  }

  @Test
  void a_newer_programs_database_is_refused() throws Exception {
    ours();
    on(database, "insert into flyway_schema_history values ('9999', true)");
    assertRefused("newer program");
  }

  @Test
  void a_database_whose_change_stopped_half_way_is_refused() throws Exception {
    ours();
    on(database, "insert into flyway_schema_history values ('0002', false)");
    assertRefused("half-way");
  }

  @Test
  void another_houses_key_is_refused() throws Exception {
    ours();
    Files.write(keys.resolve("wrapping.key"), new byte[32]);
    assertRefused("belongs to another house");
  }

  @Test
  void a_missing_key_file_is_refused_and_none_is_made() throws Exception {
    ours();
    Files.delete(keys.resolve("wrapping.key"));
    assertRefused("is missing; restore it");
    assertThat(keys.resolve("wrapping.key")).doesNotExist();
  }

  @Test
  void words_without_anybodys_key_are_refused() throws Exception {
    ours();
    on(database, "insert into check_in values ('x')");
    Files.delete(keys.resolve("people"));
    assertRefused("everybody's key");
  }

  @Test
  void a_clock_before_this_program_was_written_is_refused() {
    assertThat(
            check(
                    postgres.url(database),
                    postgres.password(),
                    Instant.parse("1970-01-02T00:00:00Z"))
                .troubles())
        .singleElement()
        .asString()
        .contains("before this program was written");
  }

  @Test
  void a_clock_that_differs_from_the_databases_is_refused() {
    assertThat(
            check(
                    postgres.url(database),
                    postgres.password(),
                    Instant.now().plus(Duration.ofMinutes(9)))
                .troubles())
        .singleElement()
        .asString()
        .contains("differ");
  }

  @Test
  void a_clock_behind_what_the_house_was_used_at_is_refused() throws Exception {
    on(
        database,
        "create table flyway_schema_history (version text, success boolean)",
        "create table audit_line (at timestamptz)",
        "insert into audit_line values (now() + interval '2 days')");
    assertRefused("was used at");
  }

  private void assertRefused(String says) {
    assertThat(troubles()).singleElement().asString().contains(says);
  }

  private List<String> troubles() {
    return check(postgres.url(database), postgres.password(), Instant.now()).troubles();
  }

  private DatabaseCheck check(String url, String password, Instant now) {
    return new DatabaseCheck(url, "evenkeel", password, keys, Set.of("0001", "0002"), now);
  }

  private void ours() throws SQLException {
    on(
        database,
        "create table flyway_schema_history (version text, success boolean)",
        "insert into flyway_schema_history values ('0001', true)",
        "create table check_in (words bytea)",
        "create table house_mark (name text, value text)",
        "insert into house_mark values ('wrapping-key', '"
            + Keyring.fingerprint(keys).orElseThrow()
            + "')");
  }

  private static void on(String database, String... deeds) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.url(database), "evenkeel", postgres.password());
        Statement statement = connection.createStatement()) {
      for (String deed : deeds) {
        statement.execute(deed);
      }
    }
  }
}
