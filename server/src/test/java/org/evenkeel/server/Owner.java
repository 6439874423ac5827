package org.evenkeel.server;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/// Whoever owns the database's tables, for tests that change what the house itself cannot.
@Component
public class Owner {
  private final JdbcClient database;

  Owner(Environment settings) {
    this.database =
        JdbcClient.create(
            new DriverManagerDataSource(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password")));
  }

  public JdbcClient database() {
    return database;
  }
}
