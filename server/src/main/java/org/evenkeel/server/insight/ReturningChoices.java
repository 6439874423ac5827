package org.evenkeel.server.insight;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes in what a person chose in another house about being watched, where they have not chosen
/// here. Each says whether it is new.
@Component
public class ReturningChoices {
  private final JdbcClient database;

  ReturningChoices(JdbcClient database) {
    this.database = database;
  }

  /// @param watched a name of [Watched]
  /// @throws IllegalArgumentException when nobody could have chosen that
  public boolean watch(PersonId person, String signal, String watched) {
    Watched chosen = Watched.valueOf(watched);
    return database
            .sql(
                "insert into watched_signal (person_id, signal, watched) values (:person, :signal, :watched) on conflict do nothing")
            .param("person", person.value())
            .param("signal", named(signal))
            .param("watched", chosen.name())
            .update()
        > 0;
  }

  /// @param days at most one false alarm in so many
  /// @throws IllegalArgumentException when nobody could have chosen that
  public boolean allow(PersonId person, int days, Instant chosenAt) {
    return database
            .sql(
                """
                insert into false_alarm_budget (person_id, days, chosen_at)
                values (:person, :days, :at) on conflict do nothing
                """)
            .param("person", person.value())
            .param("at", Timestamp.from(chosenAt))
            .param("days", FalseAlarmBudget.atMostOneIn(days).days())
            .update()
        > 0;
  }

  /// @param undoneAt when they took it back, where they did
  public boolean learnAnew(
      PersonId person,
      String signal,
      LocalDate from,
      Instant agreedAt,
      Optional<Instant> undoneAt) {
    return database
            .sql(
                """
                insert into new_usual (person_id, signal, from_day, agreed_at, undone_at)
                values (:person, :signal, :from, :at, :undone) on conflict do nothing
                """)
            .param("person", person.value())
            .param("signal", named(signal))
            .param("from", from)
            .param("at", Timestamp.from(agreedAt))
            .param("undone", undoneAt.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
            .update()
        > 0;
  }

  private static String named(String signal) {
    if (!signal.matches("[^\\s\\p{Cc}]{1,80}")) {
      throw new IllegalArgumentException(
          "A signal's name has 1 to 80 characters and no space, not " + signal.length());
    }
    return signal;
  }
}
