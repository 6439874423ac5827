package org.evenkeel.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions as rows, looked up at every request. The browser holds a random token; the table holds
/// only its hash.
///
/// A session is *half* while the second factor is awaited: it opens nothing but the page that asks
/// for it.
@Component
public class Sessions {
  static final Duration LIFE = Duration.ofDays(30);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  private static final SecureRandom CHANCE = new SecureRandom();

  private final JdbcClient database;
  private final InstantSource clock;

  Sessions(JdbcClient database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Opens a session and returns the token for the cookie.
  public String open(AccountId account, boolean complete, String device) {
    byte[] random = new byte[32];
    CHANCE.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into session (id, token_hash, account_id, complete, device, opened_at, seen_at, expires_at)
            values (:id, :hash, :account, :complete, :device, :now, :now, :expires)
            """)
        .param("id", UUID.randomUUID())
        .param("hash", hash(token))
        .param("account", account.value())
        .param("complete", complete)
        .param("device", device)
        .param("now", java.sql.Timestamp.from(now))
        .param("expires", java.sql.Timestamp.from(now.plus(LIFE)))
        .update();
    return token;
  }

  Optional<OpenSession> find(String token) {
    Optional<OpenSession> session =
        database
            .sql(
                "select s.id as session_id, s.complete, s.seen_at, "
                    + Accounts.COLUMNS
                    + """
                     from session s join account a on a.id = s.account_id
                    where s.token_hash = :hash and s.ended_at is null and s.expires_at > :now
                    """)
            .param("hash", hash(token))
            .param("now", java.sql.Timestamp.from(clock.instant()))
            .query((row, number) ->
                new OpenSession(
                    new SignedInAccount(
                        Accounts.account(row, number), row.getObject("session_id", UUID.class)),
                    row.getBoolean("complete"),
                    row.getTimestamp("seen_at").toInstant()))
            .optional();
    session
        .filter(open -> open.seen().plus(SEEN_EVERY).isBefore(clock.instant()))
        .ifPresent(this::seen);
    return session;
  }

  private void seen(OpenSession session) {
    database
        .sql("update session set seen_at = :now where id = :id")
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .param("id", session.account().session())
        .update();
  }

  public void complete(UUID session) {
    database.sql("update session set complete = true where id = :id").param("id", session).update();
  }

  public void end(UUID session) {
    database
        .sql("update session set ended_at = now() where id = :id")
        .param("id", session)
        .update();
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  record OpenSession(SignedInAccount account, boolean complete, Instant seen) {}
}
