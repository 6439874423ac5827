package org.evenkeel.server.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where rounds are kept.
@Component
class Rounds {
  private final JdbcClient database;

  Rounds(JdbcClient database) {
    this.database = database;
  }

  /// Begins a round; one of this id that is here already stays as it is.
  void begin(PersonId person, Round round) {
    database
        .sql(
            """
            insert into practice_round (person_id, id, what, version, begun_at, counted)
            values (:person, :id, :what, :version, :begun, false) on conflict do nothing
            """)
        .param("person", person.value())
        .param("id", round.id().value())
        .param("what", round.what().name())
        .param("version", round.what().version())
        .param("begun", Timestamp.from(round.begun()))
        .update();
  }

  /// Holds an open round until this transaction ends.
  ///
  /// @return false when it is not there, or is done
  boolean hold(PersonId person, RoundId id) {
    return database
        .sql(
            "select true from practice_round where person_id = :person and id = :id and done_at is null for update")
        .param("person", person.value())
        .param("id", id.value())
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  void end(PersonId person, Round round) {
    database
        .sql(
            """
            update practice_round set done_at = :done, seconds = :seconds, helped = :helped
            where person_id = :person and id = :id and done_at is null
            """)
        .param("done", round.done().map(Timestamp::from).orElseThrow())
        .param("seconds", round.seconds().orElse(null), java.sql.Types.INTEGER)
        .param("helped", round.helped().map(Helped::name).orElse(null), java.sql.Types.VARCHAR)
        .param("person", person.value())
        .param("id", round.id().value())
        .update();
  }

  /// @return false when it was said before, or the round is not done
  boolean helped(PersonId person, RoundId id, Helped helped) {
    return database
            .sql(
                """
                update practice_round set helped = :helped
                where person_id = :person and id = :id and helped is null and done_at is not null
                """)
            .param("helped", helped.name())
            .param("person", person.value())
            .param("id", id.value())
            .update()
        > 0;
  }

  /// Marks a round as counted for the harm watch, unless this person was counted for it since.
  boolean count(PersonId person, RoundId id, What watched, Instant since) {
    return database
            .sql(
                """
                update practice_round r set counted = true
                where person_id = :person and id = :id and not counted and not exists (
                  select from practice_round o where o.person_id = :person and o.counted and o.begun_at > :since
                    and o.what = :watched and o.version = :version)
                """)
            .param("person", person.value())
            .param("id", id.value())
            .param("since", Timestamp.from(since))
            .param("watched", watched.name())
            .param("version", watched.version())
            .update()
        > 0;
  }

  /// The newest ones that are done.
  List<Round> done(CareAccess access, int most) {
    access.require(DataKind.PRACTICE);
    return database
        .sql(
            """
            select * from practice_round where person_id = :person and done_at is not null
            order by done_at desc, id limit :most
            """)
        .param("person", access.person().value())
        .param("most", most)
        .query(Rounds::round)
        .list();
  }

  Optional<Round> find(CareAccess access, RoundId id) {
    access.require(DataKind.PRACTICE);
    return database
        .sql("select * from practice_round where person_id = :person and id = :id")
        .param("person", access.person().value())
        .param("id", id.value())
        .query(Rounds::round)
        .optional();
  }

  /// The one that waits to be gone on with, in this wording.
  Optional<Round> open(CareAccess access, What what) {
    access.require(DataKind.PRACTICE);
    return database
        .sql(
            """
            select * from practice_round where person_id = :person and what = :what and version = :version and done_at is null
            order by begun_at desc, id limit 1
            """)
        .param("person", access.person().value())
        .param("what", what.name())
        .param("version", what.version())
        .query(Rounds::round)
        .optional();
  }

  /// Takes a round back, with its answers.
  void remove(PersonId person, RoundId id) {
    for (String sql :
        List.of(
            "delete from practice_answer where person_id = :person and round_id = :id",
            "delete from practice_round where person_id = :person and id = :id")) {
      database.sql(sql).param("person", person.value()).param("id", id.value()).update();
    }
  }

  private static Round round(ResultSet row, int number) throws SQLException {
    return new Round(
        new RoundId(row.getObject("id", UUID.class)),
        new What(row.getString("what"), row.getInt("version")),
        row.getTimestamp("begun_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getObject("seconds", Integer.class)),
        Optional.ofNullable(row.getString("helped")).map(Helped::valueOf));
  }
}
