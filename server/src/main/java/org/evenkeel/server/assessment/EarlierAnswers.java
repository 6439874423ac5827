package org.evenkeel.server.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was answered in finished questionnaires before it was corrected. Whoever may read the
/// answers may read these.
@Component
class EarlierAnswers {
  private final JdbcClient database;

  EarlierAnswers(JdbcClient database) {
    this.database = database;
  }

  /// @param code empty where the person would rather not say
  /// @param score what the questionnaire added up to until then, where there was a total
  record Earlier(
      UUID id,
      ItemId item,
      Optional<Integer> code,
      Instant answeredAt,
      Instant until,
      Optional<Double> score) {
    @Override
    public String toString() {
      return "an earlier answer";
    }
  }

  /// Sets aside what stands now, where this question was answered.
  ///
  /// @param id of this correction
  /// @return whether it was answered
  boolean keep(PersonId person, AssessmentId sitting, UUID id, ItemId item, Instant until) {
    return database
            .sql(
                """
                insert into assessment_answer_before (person_id, id, assessment_id, item, code, answered_at, until, score)
                select a.person_id, :id, a.assessment_id, a.item, a.code, a.answered_at, :until, s.score
                from assessment_answer a join assessment s on s.person_id = a.person_id and s.id = a.assessment_id
                where a.person_id = :person and a.assessment_id = :sitting and a.item = :item
                """)
            .param("person", person.value())
            .param("id", id)
            .param("sitting", sitting.value())
            .param("item", item.value())
            .param("until", Timestamp.from(until))
            .update()
        > 0;
  }

  /// Puts one of the person's own copy beside a sitting.
  void bring(PersonId person, AssessmentId sitting, Earlier earlier) {
    database
        .sql(
            """
            insert into assessment_answer_before (person_id, id, assessment_id, item, code, answered_at, until, score)
            values (:person, :id, :sitting, :item, :code, :at, :until, :score) on conflict do nothing
            """)
        .param("person", person.value())
        .param("id", earlier.id())
        .param("sitting", sitting.value())
        .param("item", earlier.item().value())
        .param("code", earlier.code().orElse(null), Types.SMALLINT)
        .param("at", Timestamp.from(earlier.answeredAt()))
        .param("until", Timestamp.from(earlier.until()))
        .param("score", earlier.score().orElse(null), Types.DOUBLE)
        .update();
  }

  /// The newest first.
  List<Earlier> of(CareAccess access, AssessmentId sitting) {
    access.require(DataKind.QUESTIONNAIRES);
    return database
        .sql(
            """
            select * from assessment_answer_before where person_id = :person and assessment_id = :sitting
            order by until desc, item
            """)
        .param("person", access.person().value())
        .param("sitting", sitting.value())
        .query((row, number) -> earlier(row))
        .list();
  }

  private static Earlier earlier(ResultSet row) throws SQLException {
    return new Earlier(
        row.getObject("id", UUID.class),
        new ItemId(row.getString("item")),
        Optional.ofNullable(row.getObject("code", Integer.class)),
        row.getTimestamp("answered_at").toInstant(),
        row.getTimestamp("until").toInstant(),
        Optional.ofNullable(row.getObject("score", Double.class)));
  }
}
