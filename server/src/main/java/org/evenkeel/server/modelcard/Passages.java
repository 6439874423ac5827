package org.evenkeel.server.modelcard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.evenkeel.earlywarning.Measure;
import org.evenkeel.fairness.Equity.End;
import org.evenkeel.fairness.Equity.Passage;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.Courses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everyone's way through this house: how long they waited, and how their course of help ended.
///
/// A wait ends when somebody takes them into care; whoever still waits after the target has waited
/// as long as they have, and whoever waits for less is not counted yet. A course is over when
/// nothing came for 28 days, eight weeks or more after it began, or when its first PHQ-9 was at or
/// above the cut-off and lies twelve weeks back. It ended recovered when the last PHQ-9 is below
/// the cut-off and reliably better than the first; silent without that, they dropped out.
@Component
class Passages {
  /// Days of waiting above which somebody waited too long.
  static final int TARGET = 28;

  private static final Duration SILENT = Duration.ofDays(28);
  private static final Period BEGUN = Period.ofWeeks(8);
  private static final Period LONG_ENOUGH = Period.ofWeeks(12);

  private final JdbcClient database;

  Passages(JdbcClient database) {
    this.database = database;
  }

  Map<PersonId, Passage> all(Instant now) {
    Map<PersonId, Passage> all = new LinkedHashMap<>();
    database
        .sql(
            """
            select a.person_id, a.created_at,
              (select min(c.since) from care_relationship c where c.person_id = a.person_id) as helped_at,
              said.first_at, said.last_at, scores.begun_at, scores.before, scores.latest
            from account a
            left join lateral (
              select min(o.at) as first_at, max(o.at) as last_at from observation o where o.person_id = a.person_id) said on true
            left join lateral (
              select min(o.at) as begun_at, (array_agg(o.value order by o.at, o.id))[1] as before,
                (array_agg(o.value order by o.at desc, o.id desc))[1] as latest
              from observation o where o.person_id = a.person_id and o.signal = 'phq-9') scores on true
            where a.person_id is not null order by a.person_id
            """)
        .query(row -> {
          all.put(
              new PersonId(row.getObject("person_id", UUID.class)),
              new Passage(waited(row, now), end(row, now)));
        });
    return all;
  }

  private static OptionalInt waited(ResultSet row, Instant now) throws SQLException {
    Instant arrived = row.getTimestamp("created_at").toInstant();
    Optional<Instant> helped = at(row, "helped_at");
    int days = (int) Math.max(0, Duration.between(arrived, helped.orElse(now)).toDays());
    return helped.isPresent() || days > TARGET ? OptionalInt.of(days) : OptionalInt.empty();
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static End end(ResultSet row, Instant now) throws SQLException {
    Measure measure = Courses.measure("phq-9");
    boolean silent =
        at(row, "last_at").filter(last -> last.isBefore(now.minus(SILENT))).isPresent();
    boolean begun =
        at(row, "first_at").filter(first -> first.isBefore(ago(now, BEGUN))).isPresent();
    double before = row.getDouble("before");
    double latest = row.getDouble("latest");
    boolean recovered =
        before >= measure.caseness()
            && latest < measure.caseness()
            && before - latest >= measure.reliableChange();
    boolean had =
        before >= measure.caseness()
            && at(row, "begun_at").filter(at -> at.isBefore(ago(now, LONG_ENOUGH))).isPresent();
    if (!(silent && begun) && !had) {
      return End.GOING_ON;
    }
    return recovered ? End.RECOVERED : silent ? End.DROPPED_OUT : End.NOT_RECOVERED;
  }

  private static Instant ago(Instant now, Period period) {
    return now.atZone(ZoneOffset.UTC).minus(period).toInstant();
  }
}
