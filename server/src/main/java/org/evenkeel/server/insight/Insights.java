package org.evenkeel.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.Insight.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was noticed, and what the person said about it.
@Component
public class Insights {
  private final JdbcClient database;

  Insights(JdbcClient database) {
    this.database = database;
  }

  /// Everything noticed about a person, newest first.
  ///
  /// @throws org.evenkeel.server.consent.NotShared when the key does not open insights
  public List<Insight> of(CareAccess access) {
    access.require(DataKind.INSIGHTS);
    return database
        .sql(
            """
            select * from insight where person_id = :person and withdrawn_at is null
            order by first_alarm desc, signal
            """)
        .param("person", access.person().value())
        .query(Insights::insight)
        .list();
  }

  /// What first stood out on or after a day, of many people in one query, newest first; of each
  /// person where the key opens insights.
  public Map<PersonId, List<Insight>> of(Collection<CareAccess> accesses, LocalDate from) {
    Map<PersonId, List<Insight>> found = new HashMap<>();
    database
        .sql(
            """
            select * from insight
            where person_id = any (:people) and first_alarm >= :from and withdrawn_at is null
            order by first_alarm desc, signal
            """)
        .param(
            "people",
            accesses.stream()
                .filter(access -> access.opens(DataKind.INSIGHTS))
                .map(access -> access.person().value())
                .toArray(UUID[]::new))
        .param("from", from)
        .query(row -> {
          PersonId person = new PersonId(row.getObject("person_id", UUID.class));
          found.computeIfAbsent(person, one -> new ArrayList<>()).add(insight(row, 0));
        });
    return found;
  }

  public Optional<Insight> find(CareAccess access, InsightId id) {
    access.require(DataKind.INSIGHTS);
    return database
        .sql(
            "select * from insight where person_id = :person and id = :id and withdrawn_at is null")
        .param("person", access.person().value())
        .param("id", id.value())
        .query(Insights::insight)
        .optional();
  }

  /// Keeps what the person says about it, in place of what they said before.
  public void answer(PersonId person, InsightId id, Fit fit, Instant at) {
    database
        .sql(
            "update insight set fit = :fit, answered_at = :at where person_id = :person and id = :id")
        .param("fit", fit.name())
        .param("at", Timestamp.from(at))
        .param("person", person.value())
        .param("id", id.value())
        .update();
  }

  /// Raises an insight, unless this stretch was raised before. One that had been withdrawn stands
  /// again.
  ///
  /// @return whether it is new
  boolean raise(PersonId person, Insight insight) {
    return database
            .sql(
                """
                insert into insight as kept (person_id, id, signal, worse_when, since, first_alarm, raised_at, statistic, alarm_limit,
                  usual_mean, usual_deviation, usual_days, usual_from, usual_to, false_alarm_share, base_rate, right_share)
                values (:person, :id, :signal, :worse, :since, :firstAlarm, :raised, :statistic, :limit,
                  :mean, :deviation, :days, :from, :to, :falseShare, :baseRate, :rightShare)
                on conflict (person_id, signal, first_alarm) do update set withdrawn_at = null where kept.withdrawn_at is not null
                """)
            .param("person", person.value())
            .param("id", insight.id().value())
            .param("signal", insight.signal())
            .param("worse", insight.worseWhen().name())
            .param("since", insight.since())
            .param("firstAlarm", insight.firstAlarm())
            .param("raised", Timestamp.from(insight.raisedAt()))
            .param("statistic", insight.why().statistic())
            .param("limit", insight.why().limit())
            .param("mean", insight.why().usualMean())
            .param("deviation", insight.why().usualDeviation())
            .param("days", insight.why().usualDays())
            .param("from", insight.why().usualFrom())
            .param("to", insight.why().usualTo())
            .param("falseShare", insight.why().falseAlarmShare())
            .param("baseRate", insight.why().baseRate())
            .param("rightShare", insight.why().rightShare())
            .update()
        > 0;
  }

  /// Takes back what a changed record no longer shows, unless the person has answered it. Looks
  /// only at what first stood out on or after a day.
  void withdrawAllBut(
      PersonId person,
      String signal,
      LocalDate from,
      Collection<LocalDate> firstAlarms,
      Instant at) {
    database
        .sql(
            """
            update insight set withdrawn_at = :at
            where person_id = :person and signal = :signal and first_alarm >= :from and fit is null
              and withdrawn_at is null and first_alarm <> all (:firstAlarms::date[])
            """)
        .param("at", Timestamp.from(at))
        .param("person", person.value())
        .param("signal", signal)
        .param("from", from)
        .param("firstAlarms", firstAlarms.stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
  }

  private static Insight insight(ResultSet row, int number) throws SQLException {
    return new Insight(
        new InsightId(row.getObject("id", UUID.class)),
        row.getString("signal"),
        WorseWhen.valueOf(row.getString("worse_when")),
        row.getObject("since", LocalDate.class),
        row.getObject("first_alarm", LocalDate.class),
        row.getTimestamp("raised_at").toInstant(),
        why(row),
        Optional.ofNullable(row.getString("fit")).map(Fit::valueOf));
  }

  private static Why why(ResultSet row) throws SQLException {
    return new Why(
        row.getDouble("statistic"),
        row.getDouble("alarm_limit"),
        row.getDouble("usual_mean"),
        row.getDouble("usual_deviation"),
        row.getInt("usual_days"),
        row.getObject("usual_from", LocalDate.class),
        row.getObject("usual_to", LocalDate.class),
        row.getDouble("false_alarm_share"),
        row.getDouble("base_rate"),
        row.getDouble("right_share"));
  }
}
