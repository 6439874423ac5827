package org.evenkeel.server.identity;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Authenticator apps. A code opens once: its step is written down, and that step and older ones
/// are refused from then on.
@Component
class Authenticators {
  /// What came of a code.
  enum Answer {
    RIGHT,
    WRONG,
    USED_BEFORE
  }

  private final JdbcClient database;
  private final Sealing sealing;
  private final InstantSource clock;

  Authenticators(JdbcClient database, Sealing sealing, InstantSource clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// @param step of the code with which it was shown to work; 0 when none was
  void keep(AccountId account, TotpSecret secret, long step) {
    database
        .sql(
            """
            insert into authenticator (account_id, secret, last_step, since) values (:account, :secret, :step, :now)
            on conflict (account_id) do update set secret = excluded.secret, last_step = excluded.last_step, since = excluded.since
            """)
        .param("account", account.value())
        .param("secret", sealing.seal(secret.bytes(), place(account)))
        .param("step", step)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  Answer use(AccountId account, String typed) {
    OptionalLong step =
        secret(account)
            .map(secret -> Totp.stepOf(secret.bytes(), digits(typed), clock.instant()))
            .orElse(OptionalLong.empty());
    if (step.isEmpty()) {
      return Answer.WRONG;
    }
    return taken(account, step.getAsLong()) ? Answer.RIGHT : Answer.USED_BEFORE;
  }

  /// Some apps show the code in two halves, and some people copy it so.
  static String digits(String typed) {
    return typed.replaceAll("\\s", "");
  }

  boolean has(AccountId account) {
    return secret(account).isPresent();
  }

  private Optional<TotpSecret> secret(AccountId account) {
    return database
        .sql("select secret from authenticator where account_id = :account")
        .param("account", account.value())
        .query(byte[].class)
        .optional()
        .flatMap(sealed -> sealing.open(sealed, place(account)))
        .map(TotpSecret::new);
  }

  private boolean taken(AccountId account, long step) {
    return database
            .sql(
                "update authenticator set last_step = :step where account_id = :account and last_step < :step")
            .param("account", account.value())
            .param("step", step)
            .update()
        == 1;
  }

  private static String place(AccountId account) {
    return "authenticator/" + account;
  }
}
