package org.evenkeel.server.programme;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.practice.Filled;
import org.evenkeel.server.practice.Said;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where plans for harder days are kept, sealed.
@Component
class PlanLines {
  private final JdbcClient database;
  private final Vault vault;

  PlanLines(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// What stands in the plan, opened.
  Filled of(CareAccess access, String programme) {
    access.require(DataKind.WORDS);
    Map<String, String> fields = new HashMap<>();
    database
        .sql(
            """
            select id, step, entry, words from programme_plan_line
            where person_id = :person and programme = :programme
            """)
        .param("person", access.person().value())
        .param("programme", programme)
        .query(row -> {
          UUID id = row.getObject("id", UUID.class);
          fields.put(
              Filled.name(row.getString("step"), row.getInt("entry")),
              vault.open(access.person(), place(id), row.getBytes("words")));
        });
    return new Filled(fields);
  }

  /// When the plan was changed last, if there is one.
  Optional<Instant> keptAt(CareAccess access, String programme) {
    access.require(DataKind.PRACTICE);
    return database
        .sql(
            """
            select kept_at from programme_plan_line where person_id = :person and programme = :programme
            order by kept_at desc limit 1
            """)
        .param("person", access.person().value())
        .param("programme", programme)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /// Puts these lines in place of those that stood at these questions.
  void replace(
      PersonId person,
      String programme,
      Collection<String> steps,
      List<Said.Wrote> lines,
      Instant at) {
    database
        .sql(
            """
            delete from programme_plan_line
            where person_id = :person and programme = :programme and step = any (:steps)
            """)
        .param("person", person.value())
        .param("programme", programme)
        .param("steps", steps.toArray(String[]::new))
        .update();
    lines.forEach(line -> add(person, programme, line, at));
  }

  private void add(PersonId person, String programme, Said.Wrote line, Instant at) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into programme_plan_line (person_id, id, programme, step, entry, words, kept_at)
            values (:person, :id, :programme, :step, :entry, :words, :at)
            """)
        .param("person", person.value())
        .param("id", id)
        .param("programme", programme)
        .param("step", line.step())
        .param("entry", line.entry())
        .param("words", vault.seal(person, place(id), line.words()))
        .param("at", Timestamp.from(at))
        .update();
  }

  private static Place place(UUID id) {
    return new Place("programme_plan_line", "words", id);
  }
}
