package org.evenkeel.server.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.selfhelp.sleep.SleepWindow;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where windows for sleep are kept, one a week.
@Component
class SleepWindows {
  private final JdbcClient database;

  SleepWindows(JdbcClient database) {
    this.database = database;
  }

  Optional<KeptWindow> now(CareAccess access) {
    access.require(DataKind.PRACTICE);
    return database
        .sql(
            """
            select * from sleep_window where person_id = :person and ended_at is null
            order by set_at desc, id limit 1
            """)
        .param("person", access.person().value())
        .query(SleepWindows::window)
        .optional();
  }

  void set(PersonId person, KeptWindow kept, Instant at) {
    end(person, at);
    database
        .sql(
            """
            insert into sleep_window (person_id, id, set_on, bed, rise, came, set_at)
            values (:person, :id, :on, :bed, :rise, :came, :at)
            """)
        .param("person", person.value())
        .param("id", UUID.randomUUID())
        .param("on", kept.setOn())
        .param("bed", minute(kept.window().bed()))
        .param("rise", minute(kept.window().rise()))
        .param("came", kept.came().name())
        .param("at", Timestamp.from(at))
        .update();
  }

  void end(PersonId person, Instant at) {
    database
        .sql(
            "update sleep_window set ended_at = :at where person_id = :person and ended_at is null")
        .param("at", Timestamp.from(at))
        .param("person", person.value())
        .update();
  }

  private static KeptWindow window(ResultSet row, int number) throws SQLException {
    return new KeptWindow(
        row.getObject("set_on", LocalDate.class),
        new SleepWindow(time(row.getInt("bed")), time(row.getInt("rise"))),
        Came.valueOf(row.getString("came")));
  }

  private static int minute(LocalTime time) {
    return time.get(ChronoField.MINUTE_OF_DAY);
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(minute * 60L);
  }
}
