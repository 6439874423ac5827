package org.evenkeel.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Signal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a person chose about being watched: which signals, which way, how many false alarms they
/// can live with, and from which day a new usual is learned.
@Component
class Choices {
  /// At most one false alarm in three months, of everything watched together.
  static final int DEFAULT_BUDGET_DAYS = 90;

  private static final int MOST_SHARING = 20;

  private final JdbcClient database;

  Choices(JdbcClient database) {
    this.database = database;
  }

  /// Which way a signal is watched. Without a choice, the way that is worse by its scale; where
  /// neither end is better, none.
  Watched watched(PersonId person, Signal signal) {
    return database
        .sql("select watched from watched_signal where person_id = :person and signal = :signal")
        .param("person", person.value())
        .param("signal", signal.name())
        .query(String.class)
        .optional()
        .map(Watched::valueOf)
        .orElse(Watched.byDefault(signal));
  }

  /// The same of every signal, with all choices read in one query.
  Function<Signal, Watched> watchedOf(PersonId person) {
    Map<String, Watched> chosen = new HashMap<>();
    database
        .sql("select signal, watched from watched_signal where person_id = :person")
        .param("person", person.value())
        .query(row -> {
          chosen.put(row.getString("signal"), Watched.valueOf(row.getString("watched")));
        });
    return signal -> chosen.getOrDefault(signal.name(), Watched.byDefault(signal));
  }

  void watch(PersonId person, Signal signal, Watched watched) {
    database
        .sql(
            """
            insert into watched_signal (person_id, signal, watched) values (:person, :signal, :watched)
            on conflict (person_id, signal) do update set watched = excluded.watched
            """)
        .param("person", person.value())
        .param("signal", signal.name())
        .param("watched", watched.name())
        .update();
  }

  /// At most one false alarm in so many days, of everything watched together.
  int budgetDays(PersonId person) {
    return database
        .sql("select days from false_alarm_budget where person_id = :person")
        .param("person", person.value())
        .query(Integer.class)
        .optional()
        .orElse(DEFAULT_BUDGET_DAYS);
  }

  /// When that was chosen; what was said before it speaks for no other choice.
  Instant chosenAt(PersonId person) {
    return database
        .sql("select chosen_at from false_alarm_budget where person_id = :person")
        .param("person", person.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(Instant.EPOCH);
  }

  void allow(PersonId person, FalseAlarmBudget budget, Instant at) {
    database
        .sql(
            """
            insert into false_alarm_budget (person_id, days, chosen_at) values (:person, :days, :at)
            on conflict (person_id) do update set days = excluded.days, chosen_at = excluded.chosen_at
            """)
        .param("person", person.value())
        .param("days", budget.days())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// What watches a signal, as the person chose and with the limit it was last watched with; empty
  /// where nothing does.
  Optional<Sentinel> sentinel(PersonId person, Signal signal) {
    return watching(person, signal).map(Watching::sentinel);
  }

  /// @param newUsuals the days from which a new usual was learned, oldest first
  record Watching(Sentinel sentinel, List<LocalDate> newUsuals) {}

  /// Everything is read in one query, because the home page asks at every visit.
  Optional<Watching> watching(PersonId person, Signal signal) {
    return database
        .sql(
            """
            select (select watched from watched_signal where person_id = :person and signal = :signal) as watched,
              (select limit_width from sentinel_state where person_id = :person and signal = :signal) as width,
              array(select from_day from new_usual
                where person_id = :person and signal = :signal and undone_at is null order by from_day) as usuals
            """)
        .param("person", person.value())
        .param("signal", signal.name())
        .query((row, number) -> watching(signal, row))
        .single();
  }

  private static Optional<Watching> watching(Signal signal, ResultSet row) throws SQLException {
    double width =
        Optional.ofNullable(row.getObject("width", Double.class)).orElse(Sentinel.DEFAULT_LIMIT);
    List<LocalDate> usuals =
        Arrays.stream((java.sql.Date[]) row.getArray("usuals").getArray())
            .map(java.sql.Date::toLocalDate)
            .toList();
    return Optional.ofNullable(row.getString("watched"))
        .map(Watched::valueOf)
        .orElse(Watched.byDefault(signal))
        .worseWhen()
        .map(worse -> Sentinel.on(CheckInCharts.scale(signal), worse).withLimit(width))
        .map(sentinel -> new Watching(sentinel, usuals));
  }

  /// What watches a signal from now on: with the limit at which so many charts together keep the
  /// person's budget.
  Optional<Sentinel> sentinel(PersonId person, Signal signal, int charts) {
    FalseAlarmBudget budget = budget(budgetDays(person), charts);
    return sentinel(person, signal).map(one -> one.withBudget(budget));
  }

  /// Beyond 20 charts the limit is that of 20, the widest that was worked out.
  static FalseAlarmBudget budget(int days, int charts) {
    return FalseAlarmBudget.atMostOneIn(days).overSignals(Math.clamp(charts, 1, MOST_SHARING));
  }

  /// The days from which a new usual was learned, oldest first; the first usual is learned from the
  /// beginning.
  List<LocalDate> newUsuals(PersonId person, String signal) {
    return database
        .sql(
            """
            select from_day from new_usual where person_id = :person and signal = :signal and undone_at is null
            order by from_day
            """)
        .param("person", person.value())
        .param("signal", signal)
        .query((row, number) -> row.getObject(1, LocalDate.class))
        .list();
  }

  void learnAnew(PersonId person, String signal, LocalDate from, Instant agreedAt) {
    database
        .sql(
            """
            insert into new_usual (person_id, signal, from_day, agreed_at) values (:person, :signal, :from, :at)
            on conflict (person_id, signal, from_day) do update set agreed_at = excluded.agreed_at, undone_at = null
            """)
        .param("person", person.value())
        .param("signal", signal)
        .param("from", from)
        .param("at", Timestamp.from(agreedAt))
        .update();
  }

  /// Goes back to the usual before the newest one.
  void goBack(PersonId person, String signal, Instant at) {
    database
        .sql(
            """
            update new_usual set undone_at = :at
            where person_id = :person and signal = :signal and undone_at is null
              and from_day = (select max(from_day) from new_usual where person_id = :person and signal = :signal and undone_at is null)
            """)
        .param("at", Timestamp.from(at))
        .param("person", person.value())
        .param("signal", signal)
        .update();
  }
}
