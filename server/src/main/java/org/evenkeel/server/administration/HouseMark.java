package org.evenkeel.server.administration;

import org.evenkeel.server.vault.Keyring;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes into the database, once, which folder of keys belongs to it, so that a start with another
/// one is refused before anything is sealed twice over.
@Component
class HouseMark {
  private final JdbcClient database;
  private final Keyring keyring;

  HouseMark(JdbcClient database, Keyring keyring) {
    this.database = database;
    this.keyring = keyring;
  }

  @EventListener(ApplicationReadyEvent.class)
  void mark() {
    database
        .sql(
            "insert into house_mark (name, value) values ('wrapping-key', :key) on conflict do nothing")
        .param("key", keyring.fingerprint())
        .update();
  }
}
