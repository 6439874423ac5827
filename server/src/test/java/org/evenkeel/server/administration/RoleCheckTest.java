package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Roles that row security would not hold, each on a real PostgreSQL.
class RoleCheckTest {
  private static final String PASSWORD = "a long enough one";

  @TempDir static Path home;

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void roles() throws Exception {
    postgres =
        EmbeddedPostgres.start(
            Path.of("target/postgres-18").toAbsolutePath(),
            home.resolve("postgres"),
            home.resolve("keys/database.password"));
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      for (String role : List.of("plain", "mighty superuser", "blind bypassrls", "member")) {
        statement.execute("create role " + role + " login password '" + PASSWORD + "'");
      }
      statement.execute("create role keeper login password '" + PASSWORD + "'");
      statement.execute("grant keeper to member");
    }
  }

  @AfterAll
  static void stopped() {
    postgres.close();
  }

  private static Connection owner() throws Exception {
    return DriverManager.getConnection(postgres.url("postgres"), "evenkeel", postgres.password());
  }

  private static List<String> troubles(String name, String password) {
    return new RoleCheck(
            new ApplicationRole(postgres.url("postgres"), "keeper", PASSWORD, name, password))
        .troubles();
  }

  @Test
  void a_role_that_owns_and_bypasses_nothing_is_welcome() {
    assertThat(troubles("plain", PASSWORD)).isEmpty();
  }

  @Test
  void a_role_that_no_row_security_holds_is_refused_with_a_sentence() {
    assertThat(troubles("mighty", PASSWORD)).singleElement().asString().contains("superuser");
    assertThat(troubles("blind", PASSWORD)).singleElement().asString().contains("bypasses");
    assertThat(troubles("member", PASSWORD))
        .singleElement()
        .asString()
        .contains("member of keeper");
    assertThat(troubles("keeper", PASSWORD)).singleElement().asString().contains("same role");
  }

  @Test
  void a_role_that_is_not_let_in_is_refused_with_a_sentence() {
    assertThat(troubles("plain", "not that one at all"))
        .singleElement()
        .asString()
        .contains("does not let plain in");
  }

  @Test
  void the_role_of_the_embedded_database_is_welcome_each_time_it_is_made() {
    for (int start = 0; start < 2; start++) {
      assertThat(new RoleCheck(postgres.application()).troubles()).isEmpty();
    }
  }
}
