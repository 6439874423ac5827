package org.evenkeel.server.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Login names with their passwords, as hashes.
@Component
class Passwords {
  private final JdbcClient database;
  private final PasswordHashes hashes;
  private final InstantSource clock;

  Passwords(JdbcClient database, PasswordHashes hashes, InstantSource clock) {
    this.database = database;
    this.hashes = hashes;
    this.clock = clock;
  }

  /// Whose name and password these are. A name that nobody has takes as long as a wrong password.
  Optional<AccountId> check(String loginName, String password) {
    Optional<Row> row = LoginName.read(loginName).flatMap(this::row);
    boolean right =
        row.isPresent()
            ? hashes.matches(password, row.get().hash())
            : hashes.matchesNobody(password);
    return right ? row.map(Row::account) : Optional.empty();
  }

  private Optional<Row> row(LoginName name) {
    return database
        .sql("select account_id, hash from password where login_name = :name")
        .param("name", name.value())
        .query((row, number) ->
            new Row(new AccountId(row.getObject("account_id", UUID.class)), row.getString("hash")))
        .optional();
  }

  boolean taken(LoginName name) {
    return row(name).isPresent();
  }

  /// The login name of an account, if it has one.
  Optional<String> nameOf(AccountId account) {
    return database
        .sql("select login_name from password where account_id = :account")
        .param("account", account.value())
        .query(String.class)
        .optional();
  }

  /// Since when this password and this authenticator open the door together.
  Instant since(AccountId account) {
    return database
        .sql(
            "select greatest(p.changed_at, a.since) from password p join authenticator a using (account_id) where account_id = :account")
        .param("account", account.value())
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /// @param hash from [PasswordHashes#hash], made before the transaction: it takes its time
  void keep(AccountId account, LoginName name, String hash) {
    database
        .sql(
            """
            insert into password (account_id, login_name, hash, changed_at) values (:account, :name, :hash, :now)
            on conflict (account_id) do update set login_name = excluded.login_name, hash = excluded.hash, changed_at = excluded.changed_at
            """)
        .param("account", account.value())
        .param("name", name.value())
        .param("hash", hash)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private record Row(AccountId account, String hash) {}
}
