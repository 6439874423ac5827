package org.evenkeel.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Beginnings, for an hour each. The browser holds a random token; the table holds its hash.
@Component
class Beginnings {
  static final Duration LIFE = Duration.ofHours(1);

  private final JdbcClient database;
  private final Sealing sealing;
  private final InstantSource clock;

  Beginnings(JdbcClient database, Sealing sealing, InstantSource clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// @return the token for the browser
  String keep(Beginning begun) {
    sweep();
    String token = WrittenSecret.random(WrittenSecret.KEY).symbols();
    database
        .sql(
            """
            insert into beginning (token_hash, account_id, name, login_name, password_hash, secret, zone, language, expires_at)
            values (:hash, :account, :name, :login, :password, :secret, :zone, :language, :until)
            """)
        .param("hash", Sessions.hash(token))
        .param("account", begun.account().value())
        .param("name", begun.name())
        .param("login", begun.login().value())
        .param("password", begun.passwordHash())
        .param("secret", sealing.seal(begun.secret().bytes(), place(begun.account())))
        .param("zone", begun.zone().getId())
        .param("language", begun.language())
        .param("until", Timestamp.from(clock.instant().plus(LIFE)))
        .update();
    return token;
  }

  private void sweep() {
    database
        .sql("delete from beginning where expires_at < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  Optional<Beginning> find(String token) {
    return database
        .sql("select * from beginning where token_hash = :hash and expires_at > :now")
        .param("hash", Sessions.hash(token))
        .param("now", Timestamp.from(clock.instant()))
        .query(this::beginning)
        .optional()
        .flatMap(begun -> begun);
  }

  void done(String token) {
    database
        .sql("delete from beginning where token_hash = :hash")
        .param("hash", Sessions.hash(token))
        .update();
  }

  private Optional<Beginning> beginning(ResultSet row, int number) throws SQLException {
    AccountId account = new AccountId(row.getObject("account_id", UUID.class));
    Optional<TotpSecret> secret =
        sealing.open(row.getBytes("secret"), place(account)).map(TotpSecret::new);
    return secret.isEmpty() ? Optional.empty() : Optional.of(beginning(account, row, secret.get()));
  }

  private static Beginning beginning(AccountId account, ResultSet row, TotpSecret secret)
      throws SQLException {
    return new Beginning(
        account,
        row.getString("name"),
        new LoginName(row.getString("login_name")),
        row.getString("password_hash"),
        secret,
        ZoneId.of(row.getString("zone")),
        row.getString("language"));
  }

  private static String place(AccountId account) {
    return "beginning/" + account;
  }
}
