package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void a_database_that_is_killed_comes_back_by_itself_with_what_was_committed(@TempDir Path folder)
      throws Exception {
    Path cluster = folder.resolve("postgres");
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(folder.resolve("software"), cluster, folder.resolve("secret"))) {
      try (Connection before = connected(postgres)) {
        before.createStatement().execute("create table kept (it int); insert into kept values (7)");
        ProcessHandle.of(keeper(cluster)).orElseThrow().destroyForcibly();
        ProcessHandle.of(keeper(cluster)).ifPresent(gone -> gone.onExit().join());
      }
      try (Connection after = again(postgres);
          var row = after.createStatement().executeQuery("select it from kept")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getInt(1)).isEqualTo(7);
      }
    }
  }

  @Test
  void a_young_database_has_pieces_of_its_log_ready_for_a_disk_that_is_full(@TempDir Path folder)
      throws Exception {
    Path programs = Path.of("target/postgres-18").toAbsolutePath();
    for (int start = 1; start <= 2; start++) {
      try (EmbeddedPostgres postgres =
              EmbeddedPostgres.start(
                  programs, folder.resolve("postgres"), folder.resolve("secret"));
          Connection connection = connected(postgres)) {
        assertThat(LogReserve.ahead(connection.createStatement()))
            .as("start " + start)
            .isGreaterThanOrEqualTo(LogReserve.PIECES);
      }
    }
    try (var pieces = Files.list(folder.resolve("postgres/pg_wal"))) {
      assertThat(pieces.filter(Files::isRegularFile)).hasSizeLessThan(2 * LogReserve.PIECES);
    }
  }

  @Test
  void what_a_power_cut_leaves_of_a_first_start_is_made_anew(@TempDir Path folder)
      throws Exception {
    Files.createDirectories(folder.resolve("postgres.unfinished/base"));
    Files.writeString(folder.resolve("postgres.unfinished/PG_VERSION"), "");
    Files.writeString(folder.resolve("secret"), "");
    Path half = Files.createDirectories(folder.resolve("programs/unpacking123/bin"));
    Files.writeString(half.resolve("postgres"), "");
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.start(
                folder.resolve("programs/postgres-18"),
                folder.resolve("postgres"),
                folder.resolve("secret"));
        Connection connection = connected(postgres)) {
      assertThat(connection.isValid(5)).isTrue();
      assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
      assertThat(folder.resolve("programs/unpacking123")).doesNotExist();
    }
  }

  @Test
  void an_empty_note_of_a_running_database_does_not_keep_a_new_one_from_starting(
      @TempDir Path folder) throws Exception {
    Path cluster = folder.resolve("postgres");
    Path programs = Path.of("target/postgres-18").toAbsolutePath();
    EmbeddedPostgres.start(programs, cluster, folder.resolve("secret")).close();
    Files.writeString(cluster.resolve("postmaster.pid"), "");
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.start(programs, cluster, folder.resolve("secret"));
        Connection connection = connected(postgres)) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void a_folder_with_something_else_in_it_is_left_alone(@TempDir Path folder) throws Exception {
    Path cluster = Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(cluster.resolve("letter"), "of somebody");
    assertThatThrownBy(() ->
            EmbeddedPostgres.start(
                Path.of("target/postgres-18").toAbsolutePath(), cluster, folder.resolve("secret")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not a database");
    assertThat(cluster.resolve("letter")).hasContent("of somebody");
    assertThat(folder.resolve("secret")).doesNotExist();
  }

  private static long keeper(Path cluster) throws IOException {
    return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
  }

  private static Connection connected(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.url("postgres"), "evenkeel", postgres.password());
  }

  private static Connection again(EmbeddedPostgres postgres) {
    Instant limit = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return connected(postgres);
      } catch (SQLException e) {
        assertThat(Instant.now()).as(e.getMessage()).isBefore(limit);
        Thread.onSpinWait();
      }
    }
  }
}
