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
public class Rounds {
  private static final int NEWEST = 1_000;

  private final JdbcClient database;

  Rounds(JdbcClient database) {
    this.database = database;
  }

  /// Begins a round; one of this id that is here already stays as it is.
  void begin(PersonId person, Round round) {
    database
        .sql(
            """
            insert into practice_round (person_id, id, what, version, session, step, line, stood_at, begun_at, counted)
            values (:person, :id, :what, :version, :session, :step, :line, :stood, :begun, false) on conflict do nothing
            """)
        .param("person", person.value())
        .param("id", round.id().value())
        .param("what", round.what().name())
        .param("version", round.what().version())
        .param("session", round.session().orElse(null), java.sql.Types.VARCHAR)
        .param("step", round.stand().flatMap(Stand::step).orElse(null), java.sql.Types.VARCHAR)
        .param("line", round.stand().map(Stand::line).orElse(null), java.sql.Types.INTEGER)
        .param(
            "stood",
            round.stand().map(Stand::at).map(Timestamp::from).orElse(null),
            java.sql.Types.TIMESTAMP)
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

  /// Keeps where somebody stands in an open session.
  public void stand(PersonId person, RoundId id, Stand stand) {
    database
        .sql(
            """
            update practice_round set step = :step, line = :line, stood_at = :at
            where person_id = :person and id = :id and done_at is null
            """)
        .param("step", stand.step().orElse(null), java.sql.Types.VARCHAR)
        .param("line", stand.line())
        .param("at", Timestamp.from(stand.at()))
        .param("person", person.value())
        .param("id", id.value())
        .update();
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

  public Optional<Round> find(CareAccess access, RoundId id) {
    access.require(DataKind.PRACTICE);
    return database
        .sql("select * from practice_round where person_id = :person and id = :id")
        .param("person", access.person().value())
        .param("id", id.value())
        .query(Rounds::round)
        .optional();
  }

  /// Every session of a programme that was begun, in any wording, the newest first.
  public List<Round> sessions(CareAccess access, String programme) {
    access.require(DataKind.PRACTICE);
    return database
        .sql(
            """
            select * from practice_round where person_id = :person and what = :what and session is not null
            order by begun_at desc, id
            """)
        .param("person", access.person().value())
        .param("what", programme)
        .query(Rounds::round)
        .list();
  }

  /// Every session of every programme that was begun, in any wording, the newest first.
  public List<Round> sessions(CareAccess access) {
    access.require(DataKind.PRACTICE);
    return database
        .sql(
            """
            select * from practice_round where person_id = :person and session is not null
            order by begun_at desc, id
            """)
        .param("person", access.person().value())
        .query(Rounds::round)
        .list();
  }

  /// What was done since then, the newest first.
  public List<Round> doneSince(CareAccess access, Instant since) {
    return done(access, NEWEST).stream()
        .filter(round -> round.done().orElseThrow().isAfter(since))
        .toList();
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
        stand(row),
        row.getTimestamp("begun_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getObject("seconds", Integer.class)),
        Optional.ofNullable(row.getString("helped")).map(Helped::valueOf));
  }

  private static Optional<Stand> stand(ResultSet row) throws SQLException {
    Optional<String> session = Optional.ofNullable(row.getString("session"));
    if (session.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Stand(
            session.get(),
            Optional.ofNullable(row.getString("step")),
            row.getInt("line"),
            row.getTimestamp("stood_at").toInstant()));
  }
}
