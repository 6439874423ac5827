package org.evenkeel.server.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The keys of those who began without a name, as hashes.
@Component
class AnonymousKeys {
  private final JdbcClient database;
  private final InstantSource clock;

  AnonymousKeys(JdbcClient database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void keep(AccountId account, WrittenSecret key) {
    database
        .sql("insert into anonymous_key (account_id, hash, since) values (:account, :hash, :now)")
        .param("account", account.value())
        .param("hash", key.hash())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  Optional<AccountId> of(WrittenSecret key) {
    return database
        .sql("select account_id from anonymous_key where hash = :hash")
        .param("hash", key.hash())
        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
        .optional();
  }

  Instant since(AccountId account) {
    return database
        .sql("select since from anonymous_key where account_id = :account")
        .param("account", account.value())
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  boolean has(AccountId account) {
    return database
        .sql("select exists (select from anonymous_key where account_id = :account)")
        .param("account", account.value())
        .query(Boolean.class)
        .single();
  }

  void remove(AccountId account) {
    database
        .sql("delete from anonymous_key where account_id = :account")
        .param("account", account.value())
        .update();
  }
}
