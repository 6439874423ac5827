package org.evenkeel.server.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where contested scores are kept.
@Component
class Contests {
  private final JdbcClient database;
  private final Vault vault;

  Contests(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// Of one person, newest first.
  List<Contest> of(CareAccess access) {
    return database
        .sql("select * from score_contest where person_id = :person order by contested_at desc, id")
        .param("person", access.person().value())
        .query(this::contest)
        .list();
  }

  Optional<Contest> find(CareAccess access, UUID id) {
    return of(access).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// Those that wait, of these people, the one that is due first before the others.
  List<Contest> waiting(List<PersonId> people) {
    return database
        .sql(
            """
            select * from score_contest where person_id = any (:people) and answered_at is null
            order by due_on nulls first, contested_at, id
            """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(this::contest)
        .list();
  }

  private Contest contest(ResultSet row, int number) throws SQLException {
    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
    UUID id = row.getObject("id", UUID.class);
    return new Contest(
        person,
        id,
        row.getObject("about", UUID.class),
        sealed(person, id, "words", row.getBytes("words")),
        row.getTimestamp("contested_at").toInstant(),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        answer(person, id, row));
  }

  private Optional<Contest.Answer> answer(PersonId person, UUID id, ResultSet row)
      throws SQLException {
    byte @Nullable [] sealed = row.getBytes("answer");
    return sealed == null
        ? Optional.empty()
        : Optional.of(
            new Contest.Answer(
                new AccountId(row.getObject("answered_by", UUID.class)),
                row.getTimestamp("answered_at").toInstant(),
                sealed(person, id, "answer", sealed)));
  }

  /// Said to those who care for the person, and by them to the person.
  private Confidential<String> sealed(PersonId person, UUID id, String column, byte[] sealed) {
    return Confidential.toWhoeverHoldsAKey(
        person, () -> vault.open(person, place(column, id), sealed));
  }

  private static Place place(String column, UUID id) {
    return new Place("score_contest", column, id);
  }

  /// The same one sent twice is kept once.
  void add(
      PersonId person, UUID id, UUID about, String words, Instant at, Optional<LocalDate> due) {
    database
        .sql(
            """
            insert into score_contest (person_id, id, about, words, contested_at, due_on)
            values (:person, :id, :about, :words, :at, :due) on conflict do nothing
            """)
        .param("person", person.value())
        .param("id", id)
        .param("about", about)
        .param("words", vault.seal(person, place("words", id), words))
        .param("at", Timestamp.from(at))
        .param("due", due.orElse(null), java.sql.Types.DATE)
        .update();
  }

  /// @return false when it was answered before
  boolean answer(PersonId person, UUID id, AccountId by, String words, Instant at) {
    return database
            .sql(
                """
                update score_contest set answered_by = :by, answered_at = :at, answer = :answer
                where person_id = :person and id = :id and answered_at is null
                """)
            .param("by", by.value())
            .param("at", Timestamp.from(at))
            .param("answer", vault.seal(person, place("answer", id), words))
            .param("person", person.value())
            .param("id", id)
            .update()
        > 0;
  }

  /// How many answers the person has not been shown.
  int unseen(PersonId person) {
    return database
        .sql(
            "select count(*) from score_contest where person_id = :person and answered_at is not null and seen_at is null")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  void seen(PersonId person, Instant at) {
    database
        .sql(
            """
            update score_contest set seen_at = :at
            where person_id = :person and answered_at is not null and seen_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("person", person.value())
        .update();
  }
}
