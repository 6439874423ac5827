package org.evenkeel.server.insight;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.SentinelState;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All that is remembered of a person and a signal from one day to the next: a handful of numbers.
@Component
class KeptStates {
  private final JdbcClient database;

  KeptStates(JdbcClient database) {
    this.database = database;
  }

  /// @param through the last finished day that was looked at
  record Kept(SentinelState state, LocalDate through) {}

  /// Empty where the limit was another one: then every day is looked at again.
  Optional<Kept> find(PersonId person, String signal, Sentinel sentinel) {
    return database
        .sql(
            """
            select numbers, through from sentinel_state
            where person_id = :person and signal = :signal and limit_width = :width
            """)
        .param("person", person.value())
        .param("signal", signal)
        .param("width", sentinel.limitWidth())
        .query((row, number) ->
            new Kept(
                SentinelState.fromValues(sentinel, numbers(row.getArray("numbers"))),
                row.getObject("through", LocalDate.class)))
        .optional();
  }

  private static double[] numbers(java.sql.Array array) throws SQLException {
    return Arrays.stream((Double[]) array.getArray()).mapToDouble(Double::doubleValue).toArray();
  }

  void keep(PersonId person, String signal, Kept kept) {
    database
        .sql(
            """
            insert into sentinel_state (person_id, signal, numbers, through, limit_width)
            values (:person, :signal, :numbers, :through, :width)
            on conflict (person_id, signal) do update
              set numbers = excluded.numbers, through = excluded.through, limit_width = excluded.limit_width
            """)
        .param("person", person.value())
        .param("signal", signal)
        .param("numbers", kept.state().toValues())
        .param("through", kept.through())
        .param("width", kept.state().sentinel().limitWidth())
        .update();
  }

  /// The next look begins from the first day again.
  void forget(PersonId person, String signal) {
    database
        .sql("delete from sentinel_state where person_id = :person and signal = :signal")
        .param("person", person.value())
        .param("signal", signal)
        .update();
  }
}
