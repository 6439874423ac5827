package org.evenkeel.server.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Version 111: the wrapped data keys move from the database to the folder of keys. A key in the
/// database is in every backup of it, and so could never be destroyed.
@Component
public class KeysLeaveTheDatabase implements JavaMigration {
  private final Keyring keyring;

  public KeysLeaveTheDatabase(Keyring keyring) {
    this.keyring = keyring;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("0111");
  }

  @Override
  public String getDescription() {
    return "keys leave the database";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    try (Statement statement = context.getConnection().createStatement()) {
      try (ResultSet row = statement.executeQuery("select person_id, wrapped from data_key")) {
        while (row.next()) {
          keyring.keep(new PersonId(row.getObject(1, UUID.class)), row.getBytes(2));
        }
      }
      statement.execute("drop table data_key");
    }
  }
}
