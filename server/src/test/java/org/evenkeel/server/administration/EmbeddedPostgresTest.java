package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

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
