package org.evenkeel.server.insight;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import org.evenkeel.fairness.Share;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.ReliableChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many people of this house get worse: kept as two counts, so that a page can tell how often a
/// note is right here.
@Component
public class WorseningHere {
  private static final String NAME = "worsened-in-90-days";
  private static final Duration WITHIN = Duration.ofDays(90);
  private static final Period A_YEAR = Period.ofYears(1);

  private final JdbcClient database;
  private final InstantSource clock;

  WorseningHere(JdbcClient database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  public RightHere right() {
    return RightHere.of(
        database
            .sql("select holds_for, everyone from site_share where name = :name")
            .param("name", NAME)
            .query((row, number) -> new Share(row.getLong("holds_for"), row.getLong("everyone")))
            .optional()
            .orElse(new Share(0, 0)));
  }

  /// Counts anew, over everyone whose record does not rest: of those with a PHQ-9 in the last year
  /// and another within 90 days of the first, those in whom one of these was reliably worse.
  void count() {
    Instant now = clock.instant();
    database
        .sql(
            """
            with begun as (
              select distinct on (o.person_id) o.person_id, o.at, o.value from observation o
              where o.signal = 'phq-9' and o.at > :from
                and not exists (select from resting_record r where r.person_id = o.person_id and r.ended_at is null)
              order by o.person_id, o.at),
            followed as (
              select max(o.value - b.value) >= :reliable as worse from begun b
              join observation o on o.person_id = b.person_id and o.signal = 'phq-9' and o.at > b.at and o.at <= b.at + make_interval(secs => :within)
              group by b.person_id)
            insert into site_share (name, holds_for, everyone, figured_at)
            select :name, count(*) filter (where worse), count(*), :now from followed
            on conflict (name) do update
              set holds_for = excluded.holds_for, everyone = excluded.everyone, figured_at = excluded.figured_at
            """)
        .param("from", Timestamp.from(now.atZone(ZoneOffset.UTC).minus(A_YEAR).toInstant()))
        .param("reliable", reliableChange())
        .param("within", WITHIN.toSeconds())
        .param("name", NAME)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static double reliableChange() {
    return Instruments.get("phq-9")
        .total()
        .orElseThrow()
        .reliableChange()
        .map(ReliableChange::threshold)
        .orElseThrow();
  }
}
