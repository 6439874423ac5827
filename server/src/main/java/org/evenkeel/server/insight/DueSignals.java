package org.evenkeel.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signals whose days changed and are yet to be understood: one row a person and signal, however
/// often it changed, written in the transaction that recorded the change.
@Component
class DueSignals {
  private static final Duration LONGER_THAN_ANY_TRANSACTION = Duration.ofMinutes(5);

  private final JdbcClient database;

  DueSignals(JdbcClient database) {
    this.database = database;
  }

  /// @param firstDay the first day that changed
  record Due(PersonId person, String signal, LocalDate firstDay) {}

  /// A row that says so already and will not be taken for a while is left alone, without a lock, so
  /// that check-ins of one person do not wait for each other.
  ///
  /// @param ready when that day is over
  void add(
      PersonId person, Collection<String> signals, LocalDate firstDay, Instant ready, Instant now) {
    database
        .sql(
            """
            insert into due_signal as kept (person_id, signal, first_day, ready_at)
            select :person, named.signal, :day, :ready from unnest(:signals::text[]) named (signal)
            where not exists (select from due_signal said where said.person_id = :person and said.signal = named.signal
              and said.first_day <= :day and said.ready_at <= :ready and said.ready_at > :soon)
            order by named.signal
            on conflict (person_id, signal) do update
              set first_day = least(kept.first_day, excluded.first_day), ready_at = least(kept.ready_at, excluded.ready_at)
              where excluded.first_day < kept.first_day or excluded.ready_at < kept.ready_at
            """)
        .param("person", person.value())
        .param("signals", signals.toArray(String[]::new))
        .param("day", firstDay)
        .param("ready", Timestamp.from(ready))
        .param("soon", Timestamp.from(now.plus(LONGER_THAN_ANY_TRANSACTION)))
        .update();
  }

  /// Takes the next one that is ready, of anyone, and holds it until this transaction ends. What
  /// another process holds is passed over.
  Optional<Due> next(Instant now) {
    return database
        .sql(
            """
            select person_id, signal, first_day from due_signal where ready_at <= :now
            order by ready_at limit 1 for update skip locked
            """)
        .param("now", Timestamp.from(now))
        .query(DueSignals::due)
        .optional();
  }

  /// Takes the next one of this person, waiting where another process holds it.
  Optional<Due> next(PersonId person, Instant now) {
    return database
        .sql(
            """
            select person_id, signal, first_day from due_signal where person_id = :person and ready_at <= :now
            order by signal limit 1 for update
            """)
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .query(DueSignals::due)
        .optional();
  }

  void done(Due due) {
    database
        .sql("delete from due_signal where person_id = :person and signal = :signal")
        .param("person", due.person().value())
        .param("signal", due.signal())
        .update();
  }

  /// Understood up to here; the next day to look at is over at that moment.
  void again(Due due, LocalDate nextDay, Instant ready) {
    database
        .sql(
            """
            update due_signal set first_day = :day, ready_at = :ready where person_id = :person and signal = :signal
            """)
        .param("day", nextDay)
        .param("ready", Timestamp.from(ready))
        .param("person", due.person().value())
        .param("signal", due.signal())
        .update();
  }

  /// Puts the one that would be next off until later, so that one that cannot be understood does
  /// not hold up the others.
  void putOff(Instant now, Instant until) {
    database
        .sql(
            """
            update due_signal set ready_at = :until where (person_id, signal) in (
              select person_id, signal from due_signal where ready_at <= :now order by ready_at limit 1 for update skip locked)
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .update();
  }

  private static Due due(ResultSet row, int number) throws SQLException {
    return new Due(
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("signal"),
        row.getObject("first_day", LocalDate.class));
  }
}
