package org.evenkeel.server.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whose record rests (restriction of processing, GDPR article 18): it stays as it is and its
/// person goes on writing, but nobody else reads it, nothing is worked out from it, and it is in no
/// research. Whoever answers a call for help reads what they always may.
@Component
public class RestingRecords {
  private final JdbcClient database;
  private final ResearchConsents research;

  RestingRecords(JdbcClient database, ResearchConsents research) {
    this.database = database;
    this.research = research;
  }

  /// Since when it rests, if it does.
  public Optional<Instant> since(PersonId person) {
    return database
        .sql("select begun_at from resting_record where person_id = :person and ended_at is null")
        .param("person", person.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  public boolean include(PersonId person) {
    return since(person).isPresent();
  }

  /// Agreeing to research ends with it, and does not come back by itself.
  @Transactional
  public void begin(PersonId person, Instant now) {
    research.set(person, false);
    database
        .sql(
            """
            insert into resting_record (person_id, begun_at) values (:person, :now)
            on conflict (person_id) where ended_at is null do nothing
            """)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  public void lift(PersonId person, Instant now) {
    database
        .sql(
            "update resting_record set ended_at = :now where person_id = :person and ended_at is null")
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .update();
  }
}
