package org.evenkeel.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions as rows, looked up at every request. The browser holds a random token; the table holds
/// only its hash. Each step of trust gives a new token and makes the one before it worthless.
///
/// A session is *half* while the second factor is awaited: it opens nothing but the page that asks
/// for it, for ten minutes. A whole one lives for 30 days, or twelve hours for those who work here.
/// One that was opened while the clock was days ahead opens nothing: it would live too long.
@Component
public class Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  static final Duration LIFE = Duration.ofDays(30);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  static final Shown NEW = new Shown(Way.NEW, Instant.MAX);
  static final Duration FRESH = Duration.ofMinutes(15);
  private static final SecureRandom CHANCE = new SecureRandom();

  /// When a session ends by itself, from now on.
  private static final String END =
      """
      cast(:now as timestamptz) + case when not :complete then interval '10 minutes'
        when 'PERSON' = any (roles) then interval '30 days' else interval '12 hours' end
      """;

  private final JdbcClient database;
  private final InstantSource clock;

  Sessions(JdbcClient database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Opens a session of a new account and returns the token for the cookie.
  public String open(AccountId account, boolean complete, String device) {
    return open(account, complete, device, NEW);
  }

  String open(AccountId account, boolean complete, String device, Shown shown) {
    forgetOld(account);
    String token = token();
    database
        .sql(
            "insert into session (id, token_hash, account_id, complete, device, way, opened_at, seen_at, proved_at, rests_on, expires_at) "
                + "select :id, :hash, id, :complete, :device, :way, :now, :now, :now, :since, "
                + END
                + " from account where id = :account")
        .param("id", UUID.randomUUID())
        .param("hash", hash(token))
        .param("account", account.value())
        .param("complete", complete)
        .param("device", device)
        .param("way", shown.way().name())
        .param("since", Timestamp.from(since(shown)))
        .param("now", now())
        .update();
    return token;
  }

  private Instant since(Shown shown) {
    return shown.since().equals(Instant.MAX) ? clock.instant() : shown.since();
  }

  /// Where somebody was signed in long ago is nobody's business.
  private void forgetOld(AccountId account) {
    database
        .sql(
            "delete from session where account_id = :account and least(ended_at, expires_at) < :old")
        .param("account", account.value())
        .param("old", Timestamp.from(clock.instant().minus(LIFE)))
        .update();
  }

  Optional<OpenSession> find(String token) {
    Optional<OpenSession> session =
        database
            .sql(
                "select s.id as session_id, s.complete, s.seen_at, s.shared, exists (select from door_line d where "
                    + DoorLines.TOLD_TO
                    + " and "
                    + DoorLines.FRESH
                    + ") as news, exists (select from waiting_colleague w where w.account_id = a.id) as waits, "
                    + Accounts.COLUMNS
                    + """
                     from session s join account a on a.id = s.account_id
                    where s.token_hash = :hash and s.ended_at is null and s.expires_at > :now and a.left_at is null
                      and s.opened_at < cast(:now as timestamptz) + interval '25 hours'
                    """)
            .param("hash", hash(token))
            .param("now", now())
            .query(Sessions::openSession)
            .optional();
    session
        .filter(open -> open.seen().plus(SEEN_EVERY).isBefore(clock.instant()))
        .ifPresent(this::seenIfItCanBeKept);
    return session;
  }

  private static OpenSession openSession(ResultSet row, int number) throws SQLException {
    return new OpenSession(
        new SignedInAccount(
            Accounts.account(row, number),
            row.getObject("session_id", UUID.class),
            row.getBoolean("shared"),
            row.getBoolean("news"),
            row.getBoolean("waits")),
        row.getBoolean("complete"),
        row.getTimestamp("seen_at").toInstant());
  }

  /// While nothing can be written, because the disk is full, people go on reading.
  private void seenIfItCanBeKept(OpenSession session) {
    try {
      seen(session);
    } catch (DataAccessResourceFailureException nothingCanBeKept) {
      LOG.warn("When a session was last used could not be kept");
    }
  }

  /// A device that others use forgets after ten minutes without use.
  private void seen(OpenSession session) {
    database
        .sql(
            """
            update session set seen_at = :now,
              expires_at = case when shared
                then least(opened_at + interval '12 hours', cast(:now as timestamptz) + interval '10 minutes') else expires_at end
            where id = :id
            """)
        .param("now", now())
        .param("id", session.account().session())
        .update();
  }

  /// A second factor, or a fresh proof, was shown: the session is whole.
  ///
  /// @return its new token; the one before it opens nothing any more
  String complete(UUID session, Shown shown) {
    String token = token();
    database
        .sql(
            "update session s set token_hash = :hash, complete = :complete, seen_at = :now, proved_at = :now, way = :way, rests_on = least(rests_on, :since), expires_at = "
                + END
                + " from account a where s.id = :id and a.id = s.account_id and s.ended_at is null")
        .param("hash", hash(token))
        .param("complete", true)
        .param("way", shown.way().name())
        .param("since", Timestamp.from(since(shown)))
        .param("now", now())
        .param("id", session)
        .update();
    return token;
  }

  /// What opened a session, or proved last who is there.
  Way way(UUID session) {
    return Way.valueOf(
        database
            .sql("select way from session where id = :id")
            .param("id", session)
            .query(String.class)
            .single());
  }

  /// True when a passkey, code or key was shown in this session a short while ago.
  public boolean isFresh(UUID session) {
    return database
        .sql("select proved_at > :since from session where id = :id")
        .param("since", Timestamp.from(clock.instant().minus(FRESH)))
        .param("id", session)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// Everything that is signed in to this account, the last used first.
  List<SessionLine> of(AccountId account) {
    return database
        .sql(
            """
            select id, device, opened_at, seen_at, shared from session
            where account_id = :account and complete and ended_at is null and expires_at > :now order by seen_at desc, id
            """)
        .param("account", account.value())
        .param("now", now())
        .query((row, number) ->
            new SessionLine(
                row.getObject("id", UUID.class),
                row.getString("device"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getBoolean("shared")))
        .list();
  }

  /// Says whether others use the device of a session.
  ///
  /// @return its new token
  String share(UUID session, boolean shared) {
    String token = token();
    database
        .sql(
            "update session s set token_hash = :hash, shared = :shared, expires_at = case when :shared then cast(:now as timestamptz) + interval '10 minutes' else "
                + END
                + " end from account a where s.id = :id and a.id = s.account_id")
        .param("hash", hash(token))
        .param("shared", shared)
        .param("complete", true)
        .param("now", now())
        .param("id", session)
        .update();
    return token;
  }

  /// Ends one of an account's own sessions; another's goes on.
  void end(AccountId account, UUID session) {
    of(account).stream().filter(line -> line.id().equals(session)).forEach(line -> end(line.id()));
  }

  /// Ends every session of an account but one.
  void endOthers(AccountId account, UUID kept) {
    database
        .sql(
            "update session set ended_at = :now where account_id = :account and id <> :kept and ended_at is null")
        .param("account", account.value())
        .param("kept", kept)
        .param("now", now())
        .update();
  }

  /// Ends every session of an account.
  void endAll(AccountId account) {
    endOthers(account, UUID.randomUUID());
  }

  public void end(UUID session) {
    database
        .sql("update session set ended_at = :now where id = :id and ended_at is null")
        .param("id", session)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String token() {
    byte[] random = new byte[32];
    CHANCE.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// A browser that is signed in, as its owner sees it.
  record SessionLine(UUID id, String device, Instant opened, Instant seen, boolean shared) {}

  record OpenSession(SignedInAccount account, boolean complete, Instant seen) {}
}
