package org.evenkeel.server.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which programmes people have begun.
@Component
class Courses {
  private final JdbcClient database;

  Courses(JdbcClient database) {
    this.database = database;
  }

  /// Begins a programme, or takes it up again.
  void begin(PersonId person, String programme, Instant at) {
    database
        .sql(
            """
            insert into programme_course (person_id, programme, begun_at) values (:person, :programme, :at)
            on conflict (person_id, programme) do update set aside_at = null
            """)
        .param("person", person.value())
        .param("programme", programme)
        .param("at", Timestamp.from(at))
        .update();
  }

  void putAside(PersonId person, String programme, Instant at) {
    database
        .sql(
            """
            update programme_course set aside_at = :at
            where person_id = :person and programme = :programme and aside_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("person", person.value())
        .param("programme", programme)
        .update();
  }

  /// Keeps whether somebody wants a helper beside them in this programme.
  void guide(PersonId person, String programme, boolean guided) {
    database
        .sql(
            "update programme_course set guided = :guided where person_id = :person and programme = :programme")
        .param("guided", guided)
        .param("person", person.value())
        .param("programme", programme)
        .update();
  }

  /// Those of these people who want a helper beside them now.
  Set<PersonId> guided(Collection<PersonId> people) {
    return database
        .sql(
            """
            select distinct person_id from programme_course
            where guided and aside_at is null and person_id = any (:people)
            """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
        .set();
  }

  /// Whether this person wants a helper beside them in any programme. Whoever holds a key to them
  /// may know: it was asked of their team.
  boolean guided(CareAccess access) {
    return !guided(List.of(access.person())).isEmpty();
  }

  Optional<Course> find(CareAccess access, String programme) {
    return of(access).stream().filter(one -> one.programme().equals(programme)).findFirst();
  }

  List<Course> of(CareAccess access) {
    access.require(DataKind.PRACTICE);
    return database
        .sql(
            "select * from programme_course where person_id = :person order by begun_at, programme")
        .param("person", access.person().value())
        .query(Courses::course)
        .list();
  }

  private static Course course(ResultSet row, int number) throws SQLException {
    return new Course(
        row.getString("programme"),
        row.getTimestamp("begun_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("aside_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getObject("guided", Boolean.class)));
  }
}
