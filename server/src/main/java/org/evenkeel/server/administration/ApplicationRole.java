package org.evenkeel.server.administration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The two names under which a house knows its database: the owner makes the tables and then steps
/// aside; the application works with the rows, owns nothing and is held by row security.
///
/// @param url where the database is
/// @param owner who owns the tables
/// @param name the application's role
public record ApplicationRole(
    String url, String owner, String ownersPassword, String name, String password) {
  public static final String NAME = "evenkeel_app";

  /// In a database of our own: the role is made where it is missing, and gets a new password every
  /// time, which is written nowhere.
  static ApplicationRole in(String url, String owner, String ownersPassword) {
    String password = UUID.randomUUID().toString();
    try (Connection database = DriverManager.getConnection(url, owner, ownersPassword);
        Statement statement = database.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%s') then create role %1$s login; end if;
          end $$
          """
              .formatted(NAME));
      statement.execute(
          "alter role %s nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '%s'"
              .formatted(NAME, password));
      return new ApplicationRole(url, owner, ownersPassword, NAME, password);
    } catch (SQLException e) {
      throw new Refusal("The database's role for the house could not be made.", e);
    }
  }

  /// What Spring is told.
  public Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.datasource.url", url);
    settings.put("spring.datasource.username", name);
    settings.put("spring.datasource.password", password);
    settings.put("spring.flyway.url", url);
    settings.put("spring.flyway.user", owner);
    settings.put("spring.flyway.password", ownersPassword);
    settings.put("spring.flyway.placeholders.application", name);
    return settings;
  }

  @Override
  public String toString() {
    return name + " in " + url;
  }
}
