package org.evenkeel.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.evenkeel.server.administration.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts one real, empty PostgreSQL for all tests of this run.
public class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Map<String, Object> SETTINGS = start();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test house", SETTINGS));
  }

  private static Map<String, Object> start() {
    try {
      Path folder =
          Files.createTempDirectory(
              Files.createDirectories(Path.of("target").toAbsolutePath()), "house");
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(
              Path.of("target/postgres-18").toAbsolutePath(),
              folder.resolve("postgres"),
              folder.resolve("keys/database.password"));
      SpringApplication.getShutdownHandlers().add(postgres::close);
      Map<String, Object> settings = new HashMap<>(postgres.application().settings());
      settings.put("evenkeel.keys", folder.resolve("keys").toString());
      settings.put("evenkeel.url", "http://localhost");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException("The test database could not start", e);
    }
  }
}
