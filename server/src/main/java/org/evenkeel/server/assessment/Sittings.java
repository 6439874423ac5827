package org.evenkeel.server.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Answers;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentText;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where questionnaires and their answers are kept.
@Component
class Sittings {
  private final JdbcClient database;
  private final HouseInstruments instruments;

  Sittings(JdbcClient database, HouseInstruments instruments) {
    this.database = database;
    this.instruments = instruments;
  }

  void begin(
      PersonId person, AssessmentId id, Instrument instrument, InstrumentText text, Instant at) {
    begin(person, id, instrument, text.language(), text.fingerprint(), at);
  }

  /// @return whether it is new
  boolean begin(PersonId person, Instrument instrument, ReturnedAssessment returned) {
    return begin(
        person,
        returned.id(),
        instrument,
        returned.language(),
        returned.fingerprint(),
        returned.begunAt());
  }

  private boolean begin(
      PersonId person,
      AssessmentId id,
      Instrument instrument,
      Locale language,
      String fingerprint,
      Instant at) {
    return database
            .sql(
                """
                insert into assessment (person_id, id, instrument, version, language, fingerprint, begun_at)
                values (:person, :id, :instrument, :version, :language, :fingerprint, :at)
                on conflict (person_id, id) do nothing
                """)
            .param("person", person.value())
            .param("id", id.value())
            .param("instrument", instrument.id().toString())
            .param("version", instrument.version())
            .param("language", language.toLanguageTag())
            .param("fingerprint", fingerprint)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  /// Holds the sitting until this transaction ends, so that an answer and the end cannot cross.
  Optional<Assessment> open(PersonId person, AssessmentId id) {
    return find(
        "select * from assessment where person_id = :person and id = :id for update", person, id);
  }

  Optional<Assessment> find(CareAccess access, AssessmentId id) {
    access.require(DataKind.QUESTIONNAIRES);
    return find(
        "select * from assessment where person_id = :person and id = :id", access.person(), id);
  }

  private Optional<Assessment> find(String sql, PersonId person, AssessmentId id) {
    return database
        .sql(sql)
        .param("person", person.value())
        .param("id", id.value())
        .query((row, number) -> sitting(row))
        .optional()
        .map(sitting -> withAnswers(person, sitting));
  }

  /// Everything finished with one instrument, oldest first.
  List<Assessment> finished(CareAccess access, Instrument instrument) {
    access.require(DataKind.QUESTIONNAIRES);
    return database
        .sql(
            """
            select * from assessment where person_id = :person and instrument = :instrument and completed_at is not null
            order by completed_at, id
            """)
        .param("person", access.person().value())
        .param("instrument", instrument.id().toString())
        .query((row, number) -> sitting(row))
        .list()
        .stream()
        .map(sitting -> withAnswers(access.person(), sitting))
        .toList();
  }

  /// Those with one instrument in which an answer was corrected afterwards.
  Set<AssessmentId> corrected(CareAccess access, Instrument instrument) {
    access.require(DataKind.QUESTIONNAIRES);
    return Set.copyOf(
        database
            .sql(
                """
                select distinct b.assessment_id from assessment_answer_before b
                join assessment a on a.person_id = b.person_id and a.id = b.assessment_id
                where b.person_id = :person and a.instrument = :instrument
                """)
            .param("person", access.person().value())
            .param("instrument", instrument.id().toString())
            .query((row, number) -> new AssessmentId(row.getObject(1, UUID.class)))
            .list());
  }

  /// Everything finished, oldest first, with the words that were read, for research.
  List<Exported> exported(CareAccess access) {
    access.require(DataKind.QUESTIONNAIRES);
    return database
        .sql(
            """
            select * from assessment where person_id = :person and completed_at is not null
            order by completed_at, id
            """)
        .param("person", access.person().value())
        .query((row, number) -> new Exported(sitting(row), row.getString("fingerprint"), Set.of()))
        .list()
        .stream()
        .map(one ->
            new Exported(
                withAnswers(access.person(), one.sitting()),
                one.fingerprint(),
                corrected(access.person(), one.sitting().id())))
        .toList();
  }

  /// One sitting with the fingerprint of its words, and the questions whose answers were corrected.
  record Exported(Assessment sitting, String fingerprint, Set<ItemId> corrected) {}

  private Set<ItemId> corrected(PersonId person, AssessmentId id) {
    return database
        .sql(
            """
            select distinct item from assessment_answer_before
            where person_id = :person and assessment_id = :id
            """)
        .param("person", person.value())
        .param("id", id.value())
        .query(String.class)
        .list()
        .stream()
        .map(ItemId::new)
        .collect(Collectors.toSet());
  }

  Optional<Instant> lastFinished(CareAccess access, Instrument instrument) {
    access.require(DataKind.QUESTIONNAIRES);
    return database
        .sql(
            """
            select completed_at from assessment where person_id = :person and instrument = :instrument and completed_at is not null
            order by completed_at desc limit 1
            """)
        .param("person", access.person().value())
        .param("instrument", instrument.id().toString())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /// When each instrument was finished last, by its id.
  Map<String, Instant> lastFinished(CareAccess access) {
    access.require(DataKind.QUESTIONNAIRES);
    return database
        .sql(
            """
            select instrument, max(completed_at) as last from assessment where person_id = :person and completed_at is not null
            group by instrument
            """)
        .param("person", access.person().value())
        .query((row, number) ->
            Map.entry(row.getString("instrument"), row.getTimestamp("last").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The one begun last and not finished, of each instrument, where it was begun after a moment.
  List<Assessment> unfinished(CareAccess access, Instant after) {
    access.require(DataKind.QUESTIONNAIRES);
    return database
        .sql(
            """
            select distinct on (instrument) * from assessment
            where person_id = :person and completed_at is null and begun_at > :after
            order by instrument, begun_at desc
            """)
        .param("person", access.person().value())
        .param("after", Timestamp.from(after))
        .query((row, number) -> sitting(row))
        .list()
        .stream()
        .map(sitting -> withAnswers(access.person(), sitting))
        .toList();
  }

  private Assessment sitting(ResultSet row) throws SQLException {
    Instrument instrument = instruments.at(row.getString("instrument"), row.getInt("version"));
    return new Assessment(
        new AssessmentId(row.getObject("id", UUID.class)),
        instrument,
        row.getInt("version"),
        row.getTimestamp("begun_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("completed_at")).map(Timestamp::toInstant),
        Answers.to(instrument, Locale.forLanguageTag(row.getString("language"))),
        score(row));
  }

  private static Optional<KeptScore> score(ResultSet row) throws SQLException {
    Optional<String> band = Optional.ofNullable(row.getString("band"));
    return Optional.ofNullable(row.getObject("score", Double.class))
        .map(value -> new KeptScore(value, band));
  }

  private Assessment withAnswers(PersonId person, Assessment sitting) {
    Answers[] answers = {sitting.answers()};
    database
        .sql(
            "select item, code from assessment_answer where person_id = :person and assessment_id = :id")
        .param("person", person.value())
        .param("id", sitting.id().value())
        .query(row -> {
          answers[0] =
              with(
                  answers[0],
                  new ItemId(row.getString("item")),
                  row.getObject("code", Integer.class));
        });
    return sitting.with(answers[0]);
  }

  private static Answers with(Answers answers, ItemId item, @Nullable Integer code) {
    return code == null ? answers.declining(item) : answers.with(item, code);
  }

  /// @return whether this says something that was not said before
  boolean keep(PersonId person, Assessment sitting, ItemId item, Answer answer, Instant at) {
    return database
            .sql(
                """
                insert into assessment_answer as kept (person_id, assessment_id, item, code, answered_at)
                values (:person, :id, :item, :code, :at)
                on conflict (person_id, assessment_id, item) do update set code = excluded.code, answered_at = excluded.answered_at
                where excluded.answered_at >= kept.answered_at and excluded.code is distinct from kept.code
                """)
            .param("person", person.value())
            .param("id", sitting.id().value())
            .param("item", item.value())
            .param("code", answer instanceof Answer.Given(int code) ? code : null)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }

  /// Carries over what was answered to the same questions, in the same language, in another sitting
  /// that was finished after a moment. Nothing that was answered here is replaced.
  void carry(PersonId person, Assessment to, AssessmentId from, List<ItemId> items, Instant after) {
    database
        .sql(
            """
            insert into assessment_answer (person_id, assessment_id, item, code, answered_at, carried_from)
            select a.person_id, :to, a.item, a.code, a.answered_at, a.assessment_id
            from assessment_answer a join assessment s on s.person_id = a.person_id and s.id = a.assessment_id
            where a.person_id = :person and a.assessment_id = :from and a.item = any (:items) and a.code is not null
              and s.language = :language and s.completed_at > :after
            on conflict do nothing
            """)
        .param("person", person.value())
        .param("to", to.id().value())
        .param("from", from.value())
        .param("items", items.stream().map(ItemId::value).toArray(String[]::new))
        .param("language", to.language().toLanguageTag())
        .param("after", Timestamp.from(after))
        .update();
  }

  /// Notes that an answer was carried over from another sitting.
  void carried(PersonId person, Assessment to, ItemId item, UUID from) {
    database
        .sql(
            """
            update assessment_answer set carried_from = :from
            where person_id = :person and assessment_id = :id and item = :item
            """)
        .param("from", from)
        .param("person", person.value())
        .param("id", to.id().value())
        .param("item", item.value())
        .update();
  }

  void finish(
      PersonId person, AssessmentId id, Instant at, Optional<KeptScore> score, String countedBy) {
    database
        .sql(
            """
            update assessment set completed_at = :at, score = :score, band = :band, counted_by = :counted
            where person_id = :person and id = :id
            """)
        .param("person", person.value())
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .param("score", score.map(KeptScore::value).orElse(null))
        .param("band", score.flatMap(KeptScore::band).orElse(null))
        .param("counted", countedBy)
        .update();
  }
}
