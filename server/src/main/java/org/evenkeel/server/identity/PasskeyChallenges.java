package org.evenkeel.server.identity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/// Random numbers that a passkey is asked to sign. Each is taken once, within five minutes.
@Component
class PasskeyChallenges {
  static final Duration LIFE = Duration.ofMinutes(5);
  private static final SecureRandom CHANCE = new SecureRandom();

  private final JdbcClient database;
  private final InstantSource clock;

  PasskeyChallenges(JdbcClient database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// @param account for whom a passkey is to be made; empty for signing in
  record Challenge(UUID id, Bytes number, Optional<AccountId> account) {}

  Challenge ask(Optional<AccountId> account) {
    sweep();
    byte[] number = new byte[32];
    CHANCE.nextBytes(number);
    Challenge challenge = new Challenge(UUID.randomUUID(), new Bytes(number), account);
    database
        .sql(
            "insert into passkey_challenge (id, challenge, account_id, expires_at) values (:id, :number, :account, :until)")
        .param("id", challenge.id())
        .param("number", number)
        .param("account", account.map(AccountId::value).orElse(null))
        .param("until", Timestamp.from(clock.instant().plus(LIFE)))
        .update();
    return challenge;
  }

  private void sweep() {
    database
        .sql("delete from passkey_challenge where expires_at < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /// The challenge, if it is still there; it is gone after this.
  Optional<Challenge> take(String id) {
    return id.matches("[0-9a-f-]{36}") ? take(UUID.fromString(id)) : Optional.empty();
  }

  private Optional<Challenge> take(UUID id) {
    return database
        .sql(
            "delete from passkey_challenge where id = :id and expires_at > :now returning challenge, account_id")
        .param("id", id)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, number) ->
            new Challenge(
                id,
                new Bytes(row.getBytes("challenge")),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new)))
        .optional();
  }
}
