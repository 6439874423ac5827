package org.evenkeel.server.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where hard times are kept that a person tells of.
@Component
class HardTimes {
  private final JdbcClient database;

  HardTimes(JdbcClient database) {
    this.database = database;
  }

  /// All of them, newest first.
  List<HardTime> of(CareAccess access) {
    access.require(DataKind.INSIGHTS);
    return database
        .sql(
            "select id, from_day, to_day from hard_time where person_id = :person order by from_day desc, id")
        .param("person", access.person().value())
        .query((row, number) ->
            new HardTime(
                row.getObject("id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class)))
        .list();
  }

  void add(PersonId person, HardTime time, Instant at) {
    database
        .sql(
            """
            insert into hard_time (person_id, id, from_day, to_day, said_at) values (:person, :id, :from, :to, :at)
            on conflict do nothing
            """)
        .param("person", person.value())
        .param("id", time.id())
        .param("from", time.from())
        .param("to", time.to())
        .param("at", Timestamp.from(at))
        .update();
  }

  void takeBack(PersonId person, UUID id) {
    database
        .sql("delete from hard_time where person_id = :person and id = :id")
        .param("person", person.value())
        .param("id", id)
        .update();
  }
}
