package org.evenkeel.server.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes in what a person chose in another house about being watched, where they have not chosen
/// here. Each says whether it is new.
@Component
public class ReturningChoices {
  private final JdbcClient database;
  private final Choices choices;

  ReturningChoices(JdbcClient database, Choices choices) {
    this.database = database;
    this.choices = choices;
  }

  /// @param watched a name of [Watched]
  /// @throws IllegalArgumentException when nobody could have chosen that
  public boolean watch(PersonId person, String signal, String watched) {
    Watched chosen = Watched.valueOf(watched);
    return database
            .sql(
                "insert into watched_signal values (:person, :signal, :watched) on conflict do nothing")
            .param("person", person.value())
            .param("signal", named(signal))
            .param("watched", chosen.name())
            .update()
        > 0;
  }

  /// @param days at most one false alarm in so many
  /// @throws IllegalArgumentException when nobody could have chosen that
  public boolean allow(PersonId person, int days) {
    return database
            .sql("insert into false_alarm_budget values (:person, :days) on conflict do nothing")
            .param("person", person.value())
            .param("days", FalseAlarmBudget.atMostOneIn(days).days())
            .update()
        > 0;
  }

  public boolean learnAnew(PersonId person, String signal, LocalDate from, Instant agreedAt) {
    boolean isNew = !choices.newUsuals(person, named(signal)).contains(from);
    if (isNew) {
      choices.learnAnew(person, signal, from, agreedAt);
    }
    return isNew;
  }

  private static String named(String signal) {
    if (!signal.matches("[^\\s\\p{Cc}]{1,80}")) {
      throw new IllegalArgumentException(
          "A signal's name has 1 to 80 characters and no space, not " + signal.length());
    }
    return signal;
  }
}
