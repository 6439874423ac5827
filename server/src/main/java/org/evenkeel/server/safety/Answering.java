package org.evenkeel.server.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.FollowUpQuestions.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers to the follow-up questions: each is on disk when the page moves on, and each one that
/// calls for a human is a reason of the case. None of them lowers anything.
@Component
class Answering {
  private final JdbcClient database;
  private final Cases cases;
  private final OpeningACase opening;

  Answering(JdbcClient database, Cases cases, OpeningACase opening) {
    this.database = database;
    this.cases = cases;
    this.opening = opening;
  }

  @Transactional
  public void answer(
      PersonId person, UUID sitting, int question, Answer answer, String language, Instant at) {
    opening.because(person, new Reason.FollowUpAnswer(sitting, question, answer), at);
    UUID about = cases.openOf(person).map(open -> open.id().value()).orElse(sitting);
    database
        .sql(
            """
            insert into follow_up_answer (person_id, case_id, sitting, question, answer, language, at)
            values (:person, :case, :sitting, :question, :answer, :language, :at)
            on conflict (person_id, sitting, question)
            do update set answer = excluded.answer, language = excluded.language, at = excluded.at
            """)
        .param("person", person.value())
        .param("case", about)
        .param("sitting", sitting)
        .param("question", question)
        .param("answer", answer.name())
        .param("language", language)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// The question after this one; the one about this moment only where an answer was not "no".
  Optional<Integer> after(PersonId person, UUID sitting, int question) {
    if (question + 1 < FollowUpQuestions.NOW) {
      return Optional.of(question + 1);
    }
    return question + 1 == FollowUpQuestions.NOW && anyButNo(person, sitting)
        ? Optional.of(FollowUpQuestions.NOW)
        : Optional.empty();
  }

  private boolean anyButNo(PersonId person, UUID sitting) {
    return database
        .sql(
            """
            select exists (select from follow_up_answer
              where person_id = :person and sitting = :sitting and answer <> 'NO')
            """)
        .param("person", person.value())
        .param("sitting", sitting)
        .query(Boolean.class)
        .single();
  }
}
