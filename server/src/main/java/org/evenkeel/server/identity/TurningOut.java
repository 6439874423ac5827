package org.evenkeel.server.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.DoorLine.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// "That was not me": everybody else is signed out, the recovery codes open nothing any more, and
/// the ways in that were made or changed since are gone. Only a session that rests on something
/// older than what happened may do it, so that a stranger cannot turn out the owner.
@Component
class TurningOut {
  /// Not the last way in: without one that is older nobody would come in again.
  private static final String OLDER =
      """
      select (select count(*) from passkey where account_id = :account and since < :at)
        + (select count(*) from password p join authenticator a using (account_id)
           where account_id = :account and greatest(p.changed_at, a.since) < :at)
        + (select count(*) from anonymous_key where account_id = :account and since < :at)
      """;

  private final JdbcClient database;
  private final Sessions sessions;
  private final DoorLines door;

  TurningOut(JdbcClient database, Sessions sessions, DoorLines door) {
    this.database = database;
    this.sessions = sessions;
    this.door = door;
  }

  /// The line, where this session is older than what it tells of.
  Optional<DoorLine> mayUndo(SignedInAccount me, UUID line) {
    return door.of(me.session()).stream()
        .filter(one -> one.id().equals(line) && one.kind().canBeUndone())
        .filter(one -> restsOn(me.session()).isBefore(one.at()))
        .findFirst();
  }

  private Instant restsOn(UUID session) {
    return database
        .sql("select rests_on from session where id = :session")
        .param("session", session)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  @Transactional
  public void undo(SignedInAccount me, DoorLine line) {
    AccountId account = me.account().id();
    sessions.endOthers(account, me.session());
    remove("delete from recovery_code where account_id = :account", account, line.at());
    if (left(account, line.at()) > 0) {
      remove(
          "delete from passkey where account_id = :account and since >= :at", account, line.at());
      remove(
          """
          with gone as (delete from password where account_id = :account and changed_at >= :at returning account_id)
          delete from authenticator where account_id in (select account_id from gone) or account_id = :account and since >= :at
          """,
          account,
          line.at());
    }
    door.putAway(me.session());
    door.write(Kind.TURNED_OUT, me);
  }

  private long left(AccountId account, Instant at) {
    return database
        .sql(OLDER)
        .param("account", account.value())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  private void remove(String statement, AccountId account, Instant at) {
    database
        .sql(statement)
        .param("account", account.value())
        .param("at", Timestamp.from(at))
        .update();
  }
}
