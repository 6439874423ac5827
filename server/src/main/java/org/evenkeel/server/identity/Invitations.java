package org.evenkeel.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Codes with which people who work here make their accounts. Each is used once, within a week. The
/// code that sets up an empty house was made by nobody, and ends when anybody has an account.
@Component
class Invitations {
  static final Duration LIFE = Duration.ofDays(7);

  private static final String OPEN =
      "used_by is null and expires_at > :now and (made_by is not null or not exists (select from account))";

  private final JdbcClient database;
  private final Sealing sealing;
  private final InstantSource clock;

  Invitations(JdbcClient database, Sealing sealing, InstantSource clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// An invitation that nobody has used yet.
  record Invitation(UUID id, Role role, Instant until) {}

  /// @param by who invites; empty for the code on the terminal
  Invitation make(Role role, Optional<AccountId> by) {
    Invitation made = new Invitation(UUID.randomUUID(), role, clock.instant().plus(LIFE));
    database
        .sql(
            """
            insert into invitation (id, hash, role, made_by, made_at, expires_at) values (:id, :hash, :role, :by, :now, :until)
            """)
        .param("id", made.id())
        .param("hash", code(made).hash())
        .param("role", role.name())
        .param("by", by.map(AccountId::value).orElse(null))
        .param("now", now())
        .param("until", Timestamp.from(made.until()))
        .update();
    return made;
  }

  /// The code of an invitation, so that its maker can read it again while nobody has used it. It
  /// follows from the key file and stands nowhere.
  WrittenSecret code(Invitation invitation) {
    return WrittenSecret.of(sealing.mark("invitation/" + invitation.id()), WrittenSecret.CODE);
  }

  Optional<Invitation> find(WrittenSecret code) {
    return database
        .sql("select * from invitation where hash = :hash and " + OPEN)
        .param("hash", code.hash())
        .param("now", now())
        .query(Invitations::invitation)
        .optional();
  }

  /// One that was sent by somebody and is still open.
  Optional<Invitation> find(UUID id) {
    return open().stream().filter(invitation -> invitation.id().equals(id)).findFirst();
  }

  /// Those that were sent by somebody, the ones that end first first.
  List<Invitation> open() {
    return database
        .sql(
            "select * from invitation where made_by is not null and "
                + OPEN
                + " order by expires_at")
        .param("now", now())
        .query(Invitations::invitation)
        .list();
  }

  /// Uses it up.
  ///
  /// @return false when somebody else was quicker, or it was taken back
  boolean use(Invitation invitation, AccountId by) {
    return database
            .sql("update invitation set used_by = :by where id = :id and used_by is null")
            .param("id", invitation.id())
            .param("by", by.value())
            .update()
        == 1;
  }

  void takeBack(UUID id) {
    database
        .sql("delete from invitation where id = :id and used_by is null")
        .param("id", id)
        .update();
  }

  /// What somebody sent who does not work here any more lets nobody in.
  void takeBackAllOf(AccountId by) {
    database
        .sql("delete from invitation where made_by = :by and used_by is null")
        .param("by", by.value())
        .update();
  }

  /// Codes on the terminal of earlier starts end.
  void takeBackTerminalCodes() {
    database.sql("delete from invitation where made_by is null and used_by is null").update();
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    return new Invitation(
        row.getObject("id", UUID.class),
        Role.valueOf(row.getString("role")),
        row.getTimestamp("expires_at").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
