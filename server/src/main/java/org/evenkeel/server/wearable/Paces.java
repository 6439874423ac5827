package org.evenkeel.server.wearable;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The pace of breathing that was found for a person, for their own page.
@Component
class Paces {
  private final JdbcClient database;

  Paces(JdbcClient database) {
    this.database = database;
  }

  Optional<OwnPace> find(CareAccess own) {
    own.require(BodyKind.HEART.data());
    return database
        .sql("select breaths, found_at from wearable_pace where person_id = :person")
        .param("person", own.person().value())
        .query((row, number) -> new OwnPace(row.getDouble(1), row.getTimestamp(2).toInstant()))
        .optional();
  }

  void keep(PersonId person, double breaths, Instant now) {
    database
        .sql(
            """
            insert into wearable_pace values (:person, :breaths, :now)
            on conflict (person_id) do update set breaths = excluded.breaths, found_at = excluded.found_at
            """)
        .param("person", person.value())
        .param("breaths", breaths)
        .param("now", Timestamp.from(now))
        .update();
  }
}
