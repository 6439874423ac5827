package org.evenkeel.server.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where openings in an emergency are kept.
@Component
class Emergencies {
  private final JdbcClient database;
  private final Vault vault;

  Emergencies(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  void add(Opened opened) {
    database
        .sql(
            """
            insert into emergency_access (person_id, id, account_id, why, words, opened_at, until)
            values (:person, :id, :by, :why, :words, :at, :until)
            """)
        .param("person", opened.person().value())
        .param("id", opened.id())
        .param("by", opened.by().value())
        .param("why", opened.why().name())
        .param("words", vault.seal(opened.person(), place(opened.id()), opened.words()))
        .param("at", Timestamp.from(opened.at()))
        .param("until", Timestamp.from(opened.until()))
        .update();
  }

  private static Place place(UUID id) {
    return new Place("emergency_access", "words", id);
  }

  /// Those that wait for a second look by somebody else than the one who opened them, oldest first.
  List<Opened> waiting(AccountId reader) {
    return database
        .sql(
            "select * from emergency_access where reviewed_at is null and account_id <> :me order by opened_at")
        .param("me", reader.value())
        .query(this::opened)
        .list();
  }

  /// Those that this one opened and that are open.
  List<Opened> of(AccountId by, Instant now) {
    return database
        .sql(
            "select * from emergency_access where account_id = :me and ended_at is null and until > :now order by opened_at")
        .param("me", by.value())
        .param("now", Timestamp.from(now))
        .query(this::opened)
        .list();
  }

  /// Every one about a person, newest first.
  List<Opened> about(PersonId person) {
    return database
        .sql("select * from emergency_access where person_id = :person order by opened_at desc")
        .param("person", person.value())
        .query(this::opened)
        .list();
  }

  Optional<Opened> find(UUID id) {
    return database
        .sql("select * from emergency_access where id = :id")
        .param("id", id)
        .query(this::opened)
        .optional();
  }

  /// The newest of which the person has not been told.
  Optional<Opened> untold(PersonId person) {
    return database
        .sql(
            "select * from emergency_access where person_id = :person and told_at is null order by opened_at desc limit 1")
        .param("person", person.value())
        .query(this::opened)
        .optional();
  }

  void told(PersonId person, Instant at) {
    database
        .sql(
            "update emergency_access set told_at = :at where person_id = :person and told_at is null")
        .param("person", person.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void ended(UUID id, Instant at) {
    database
        .sql("update emergency_access set ended_at = :at where id = :id and ended_at is null")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// @return false when somebody has looked already, or the one who looks is the one who opened
  boolean reviewed(UUID id, AccountId by, Verdict verdict, Instant at) {
    return database
            .sql(
                """
                update emergency_access set reviewed_by = :by, reviewed_at = :at, verdict = :verdict
                where id = :id and reviewed_at is null and account_id <> :by
                """)
            .param("id", id)
            .param("by", by.value())
            .param("at", Timestamp.from(at))
            .param("verdict", verdict.name())
            .update()
        > 0;
  }

  private Opened opened(ResultSet row, int number) throws SQLException {
    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
    UUID id = row.getObject("id", UUID.class);
    Instant until = row.getTimestamp("until").toInstant();
    return new Opened(
        id,
        person,
        new AccountId(row.getObject("account_id", UUID.class)),
        Why.valueOf(row.getString("why")),
        vault.open(person, place(id), row.getBytes("words")),
        row.getTimestamp("opened_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("ended_at"))
            .map(Timestamp::toInstant)
            .filter(until::isAfter)
            .orElse(until),
        Optional.ofNullable(row.getString("verdict")).map(Verdict::valueOf));
  }
}
