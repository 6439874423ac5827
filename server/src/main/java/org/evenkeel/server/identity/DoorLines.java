package org.evenkeel.server.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.DoorLine.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened at the door of each account, told to its owner in every browser but the one that
/// did it, until it is put away there. An alert can put somebody in danger who shares a device or a
/// password, so the owner may name the one way in behind which it is told.
@Component
class DoorLines {
  static final Duration STAY = Duration.ofDays(30);

  /// Lines `d` that a session `s` is told of.
  static final String TOLD_TO =
      """
      d.account_id = s.account_id and d.session_id <> s.id
        and s.way = coalesce((select p.way from door_place p where p.account_id = s.account_id), s.way)
      """;

  /// Those of them that were not put away in this way and on this device.
  static final String FRESH = "not (s.way || ' ' || s.device) = any (d.told)";

  private final JdbcClient database;
  private final InstantSource clock;

  DoorLines(JdbcClient database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void write(Kind kind, SignedInAccount me) {
    write(kind, me.account().id(), me.session(), Optional.empty(), clock.instant());
  }

  void write(Kind kind, AccountId account, UUID session, Optional<AccountId> by, Instant at) {
    forgetOld(account);
    database
        .sql(
            """
            insert into door_line (id, account_id, session_id, kind, device, by_account, at)
            values (:id, :account, :session, :kind, coalesce((select device from session where id = :session), ''), :by, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("account", account.value())
        .param("session", session)
        .param("kind", kind.name())
        .param("by", by.map(AccountId::value).orElse(null))
        .param("at", Timestamp.from(at))
        .update();
  }

  private void forgetOld(AccountId account) {
    database
        .sql("delete from door_line where account_id = :account and at < :old")
        .param("account", account.value())
        .param("old", Timestamp.from(clock.instant().minus(STAY)))
        .update();
  }

  /// Everybody else who runs the house, or answers for its care, is told what one operator did.
  void tellColleagues(Kind kind, SignedInAccount me) {
    database
        .sql(
            "select id from account where roles && '{OPERATOR,SUPERVISOR}' and left_at is null and id <> :me")
        .param("me", me.account().id().value())
        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
        .list()
        .forEach(other ->
            write(kind, other, me.session(), Optional.of(me.account().id()), clock.instant()));
  }

  /// A whole session was opened: a recovery is told always, other ways where the device is new.
  void entered(SignedInAccount me, Shown shown) {
    if (shown.way() == Way.CODE) {
      write(Kind.RECOVERED, me.account().id(), me.session(), Optional.empty(), shown.since());
    } else if (isNewDevice(me)) {
      write(Kind.NEW_DEVICE, me);
    }
  }

  private boolean isNewDevice(SignedInAccount me) {
    return database
        .sql(
            """
            select count(*) > 0 and not coalesce(bool_or(o.device = s.device), false)
            from session s left join session o on o.account_id = s.account_id and o.id <> s.id and o.complete
            where s.id = :session and o.id is not null
            """)
        .param("session", me.session())
        .query(Boolean.class)
        .single();
  }

  /// What this session is told of, the newest first.
  List<DoorLine> of(UUID session) {
    return database
        .sql(
            "select d.id, d.kind, d.device, d.at, coalesce(b.name, '') as by_name, "
                + FRESH
                + " as fresh from session s join door_line d on "
                + TOLD_TO
                + " left join account b on b.id = d.by_account where s.id = :session order by d.at desc, d.id")
        .param("session", session)
        .query((row, number) ->
            new DoorLine(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("device"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("fresh")))
        .list();
  }

  /// Read and put away, in this way and on this device.
  void putAway(UUID session) {
    database
        .sql(
            "update door_line d set told = array_append(d.told, s.way || ' ' || s.device) from session s where s.id = :session and "
                + TOLD_TO
                + " and "
                + FRESH)
        .param("session", session)
        .update();
  }

  /// The way in behind which the owner is told; empty: wherever they come in.
  Optional<String> place(AccountId account) {
    return database
        .sql("select way from door_place where account_id = :account")
        .param("account", account.value())
        .query(String.class)
        .optional();
  }

  void tellOnlyAt(AccountId account, String way) {
    database
        .sql(
            "insert into door_place (account_id, way) values (:account, :way) on conflict (account_id) do update set way = excluded.way")
        .param("account", account.value())
        .param("way", way)
        .update();
  }

  void tellEverywhere(AccountId account) {
    database
        .sql("delete from door_place where account_id = :account")
        .param("account", account.value())
        .update();
  }

  /// A way in is gone, and with it the place behind it.
  void gone(AccountId account, Way way) {
    if (place(account).filter(way.name()::equals).isPresent()) {
      tellEverywhere(account);
    }
  }
}
