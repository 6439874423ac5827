package org.evenkeel.server.modelcard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.modelcard.AboutSelf.AgeBand;
import org.evenkeel.server.modelcard.AboutSelf.Gender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where it is kept what people say of themselves.
@Component
class PeopleAboutThemselves {
  private final JdbcClient database;

  PeopleAboutThemselves(JdbcClient database) {
    this.database = database;
  }

  AboutSelf of(PersonId person) {
    return database
        .sql("select age_band, gender from about_self where person_id = :person")
        .param("person", person.value())
        .query((row, number) ->
            new AboutSelf(
                Optional.ofNullable(row.getString("age_band")).map(AgeBand::valueOf),
                Optional.ofNullable(row.getString("gender")).map(Gender::valueOf)))
        .optional()
        .orElse(AboutSelf.NOTHING);
  }

  /// Saying nothing any more leaves nothing.
  void say(PersonId person, AboutSelf self, Instant at) {
    if (self.equals(AboutSelf.NOTHING)) {
      database
          .sql("delete from about_self where person_id = :person")
          .param("person", person.value())
          .update();
    } else {
      database
          .sql(
              """
              insert into about_self (person_id, age_band, gender, said_at) values (:person, :age, :gender, :at)
              on conflict (person_id) do update
                set age_band = excluded.age_band, gender = excluded.gender, said_at = excluded.said_at
              """)
          .param("person", person.value())
          .param("age", self.age().map(AgeBand::name).orElse(null), java.sql.Types.VARCHAR)
          .param("gender", self.gender().map(Gender::name).orElse(null), java.sql.Types.VARCHAR)
          .param("at", Timestamp.from(at))
          .update();
    }
  }
}
