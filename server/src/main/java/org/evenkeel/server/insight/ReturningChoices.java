package org.evenkeel.server.insight;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes in what a person chose in another house about being watched, where they have not chosen
/// here. Each says whether it is new.
@Component
public class ReturningChoices {
  private static final int LONGEST_SIGN = 200;

  private final JdbcClient database;
  private final OwnSigns signs;

  ReturningChoices(JdbcClient database, OwnSigns signs) {
    this.database = database;
    this.signs = signs;
  }

  /// @param endedAt when they took it off their list, where they did
  /// @throws IllegalArgumentException when nobody could have written that
  public boolean sign(
      PersonId person, UUID id, String words, Instant writtenAt, Optional<Instant> endedAt) {
    if (words.isBlank() || words.length() > LONGEST_SIGN) {
      throw new IllegalArgumentException(
          "A sign has 1 to %d characters, not %d".formatted(LONGEST_SIGN, words.length()));
    }
    return signs.bring(person, id, words, writtenAt, endedAt);
  }

  /// @throws IllegalArgumentException when the sign is not theirs
  public boolean seen(PersonId person, UUID sign, LocalDate day, Instant tickedAt) {
    return signs.bringDay(person, sign, day, tickedAt);
  }

  /// @throws IllegalArgumentException when it ends before it begins
  public boolean hardTime(PersonId person, UUID id, LocalDate from, LocalDate to, Instant saidAt) {
    HardTime time = new HardTime(id, from, to);
    return database
            .sql(
                """
                insert into hard_time (person_id, id, from_day, to_day, said_at)
                values (:person, :id, :from, :to, :at) on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", time.id())
            .param("from", time.from())
            .param("to", time.to())
            .param("at", Timestamp.from(saidAt))
            .update()
        > 0;
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
