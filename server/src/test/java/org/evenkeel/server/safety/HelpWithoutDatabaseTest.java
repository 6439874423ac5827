package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.evenkeel.server.Browser;
import org.evenkeel.server.administration.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/// A house of its own, whose database is then stopped.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HelpWithoutDatabaseTest.OwnDatabase.class)
@DirtiesContext
class HelpWithoutDatabaseTest {
  @LocalServerPort int port;

  @Test
  void help_answers_within_a_second_while_the_database_is_down() {
    Browser signedIn = new Browser(port).with("berth", "a-session-that-nobody-can-look-up-now");
    assertThat(signedIn.get("/help").statusCode()).isEqualTo(200);
    OwnDatabase.postgres.close();
    for (int load = 0; load < 20; load++) {
      Instant asked = Instant.now();
      var answer = signedIn.get("/help");
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(1));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("tel:116123");
    }
  }

  @Test
  void somebody_who_may_not_be_safe_reads_the_truth_and_numbers_while_the_database_is_down() {
    OwnDatabase.postgres.close();
    Browser signedIn = new Browser(port).with("berth", "a-session-that-nobody-can-look-up-now");
    var answer = signedIn.get("/with-you?then=/questionnaires/5f0c/10");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Your clinic has not been told.", "tel:116123");
  }

  static class OwnDatabase
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static EmbeddedPostgres postgres = start();

    private static EmbeddedPostgres start() {
      try {
        Path folder =
            Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "own-house");
        return EmbeddedPostgres.start(
            Path.of("target/postgres-18").toAbsolutePath(),
            folder.resolve("postgres"),
            folder.resolve("keys/database.password"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("own house", settings()));
    }

    private static Map<String, Object> settings() {
      Map<String, Object> settings = new HashMap<>(postgres.application().settings());
      settings.put("evenkeel.keys", Path.of("target/own-keys").toAbsolutePath().toString());
      settings.put("evenkeel.url", "http://localhost");
      settings.put("logging.level.root", "off");
      return settings;
    }
  }
}
