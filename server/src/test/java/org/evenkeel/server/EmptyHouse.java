package org.evenkeel.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// A house into which nobody has moved: a new, empty database beside the one of the other tests.
public class EmptyHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private final String name;

  public EmptyHouse() {
    this("empty");
  }

  /// @param name of its database
  protected EmptyHouse(String name) {
    this.name = name;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment settings = context.getEnvironment();
    String url = settings.getRequiredProperty("spring.datasource.url");
    create(
        url,
        settings.getRequiredProperty("spring.flyway.user"),
        settings.getRequiredProperty("spring.flyway.password"));
    settings
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                name + " house",
                Map.of(
                    "spring.datasource.url", url.replace("/postgres?", "/" + name + "?"),
                    "spring.flyway.url", url.replace("/postgres?", "/" + name + "?"))));
  }

  private void create(String url, String user, String password) {
    try (Connection database = DriverManager.getConnection(url, user, password)) {
      database.createStatement().execute("drop database if exists " + name);
      database.createStatement().execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("The empty database could not be made", e);
    }
  }
}
