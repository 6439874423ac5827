package org.evenkeel.server.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Signal.Better;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The timeline. Keeping is idempotent by the observation's id.
@Component
public class Record {
  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final ApplicationEventPublisher events;

  Record(JdbcClient database, JdbcTemplate batches, ApplicationEventPublisher events) {
    this.database = database;
    this.batches = batches;
    this.events = events;
  }

  /// Keeps what is new among these and publishes [Recorded].
  ///
  /// @return how many were new
  @Transactional
  public int keep(PersonId person, List<Observation> observations) {
    if (observations.isEmpty()) {
      return 0;
    }
    int kept = keepQuietly(person, observations);
    publish(person, observations);
    return kept;
  }

  /// Keeps what is new among these and publishes nothing: for a long reading in many steps, which
  /// ends with [#tellOf].
  ///
  /// @return how many were new
  @Transactional
  public int keepQuietly(PersonId person, List<Observation> observations) {
    int[][] kept =
        batches.batchUpdate(
            INSERT, observations, 500, (statement, one) -> fill(statement, person, one));
    return java.util.Arrays.stream(kept)
        .flatMapToInt(java.util.Arrays::stream)
        .filter(rows -> rows > 0)
        .sum();
  }

  /// Publishes [Recorded] for all that is here from one source.
  @Transactional
  public void tellOf(PersonId person, Source source) {
    publish(
        person,
        source,
        """
        select signal, zone, day from observation
        where person_id = :person and source = :source and source_row = :row
        """);
  }

  /// Takes out all that came from one source and publishes [Recorded].
  @Transactional
  public void removeFrom(PersonId person, Source source) {
    publish(
        person,
        source,
        """
        delete from observation where person_id = :person and source = :source and source_row = :row
        returning signal, zone, day
        """);
  }

  private void publish(PersonId person, Source source, String changed) {
    List<Change> changes =
        database
            .sql(
                "with changed as ("
                    + changed
                    + ") select signal, (array_agg(zone order by day))[1], min(day) from changed group by signal")
            .param("person", person.value())
            .param("source", source.name())
            .param("row", source.row())
            .query((row, number) ->
                new Change(
                    row.getString(1),
                    ZoneId.of(row.getString(2)),
                    row.getObject(3, LocalDate.class)))
            .list();
    changes.stream()
        .min(Comparator.comparing(Change::day))
        .ifPresent(first ->
            events.publishEvent(
                new Recorded(
                    person,
                    changes.stream().map(Change::signal).collect(Collectors.toSet()),
                    first.day(),
                    first.zone())));
  }

  private record Change(String signal, ZoneId zone, LocalDate day) {}

  /// Takes these out again, where they are, and publishes [Recorded].
  @Transactional
  public void remove(PersonId person, List<Observation> observations) {
    if (!observations.isEmpty()) {
      batches.batchUpdate(
          "delete from observation where person_id = ? and signal = ? and day = ? and id = ?",
          observations,
          500,
          (statement, one) -> name(statement, person, one));
      publish(person, observations);
    }
  }

  private static void name(java.sql.PreparedStatement statement, PersonId person, Observation one)
      throws SQLException {
    statement.setObject(1, person.value());
    statement.setObject(2, one.signal().name());
    statement.setObject(3, one.day());
    statement.setObject(4, one.id());
  }

  private void publish(PersonId person, List<Observation> observations) {
    Observation first =
        observations.stream().min(Comparator.comparing(Observation::day)).orElseThrow();
    events.publishEvent(new Recorded(person, signals(observations), first.day(), first.zone()));
  }

  private static final String INSERT =
      """
      insert into observation (person_id, signal, day, at, id, value, low, high, better, kind, zone, zone_known, source, source_row)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static void fill(java.sql.PreparedStatement statement, PersonId person, Observation one)
      throws SQLException {
    Signal signal = one.signal();
    Object[] values = {
      person.value(),
      signal.name(),
      one.day(),
      Timestamp.from(one.at()),
      one.id(),
      one.value(),
      signal.low(),
      signal.high(),
      signal.better().name(),
      signal.kind().name(),
      one.zone().getId(),
      one.zoneKnown().name(),
      one.source().name(),
      one.source().row()
    };
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static Set<String> signals(List<Observation> observations) {
    return observations.stream().map(one -> one.signal().name()).collect(Collectors.toSet());
  }

  /// The signals this key may read, each with the scale it last had, by name.
  public List<Signal> signals(CareAccess access) {
    return database
        .sql(
            """
            select distinct on (signal) signal, low, high, better, kind from observation
            where person_id = :person and kind = any (:kinds) order by signal, at desc
            """)
        .param("person", access.person().value())
        .param("kinds", access.kinds().stream().map(DataKind::name).toArray(String[]::new))
        .query((row, number) -> signal(row))
        .list();
  }

  /// One signal's observations from a day to a day (both included), oldest first.
  public List<Observation> read(CareAccess access, Signal signal, LocalDate from, LocalDate to) {
    access.require(signal.kind());
    return database
        .sql(
            """
            select * from observation where person_id = :person and signal = :signal and kind = :kind and day between :from and :to
            order by at, id
            """)
        .param("person", access.person().value())
        .param("signal", signal.name())
        .param("kind", signal.kind().name())
        .param("from", from)
        .param("to", to)
        .query(Record::observation)
        .list();
  }

  /// Some signals of many people from a day on, oldest first, in one query; of each person what
  /// their key opens.
  public Map<PersonId, List<Observation>> read(
      Collection<CareAccess> accesses, Set<String> signals, LocalDate from) {
    Map<PersonId, List<Observation>> found = new HashMap<>();
    List<Opened> opened = accesses.stream().flatMap(Record::opened).toList();
    database
        .sql(
            """
            select o.* from unnest(:people::uuid[], :kinds::text[]) as opened (person_id, kind)
            join observation o using (person_id, kind)
            where o.signal = any (:signals) and o.day >= :from
            order by o.at, o.id
            """)
        .param("people", opened.stream().map(one -> one.person().value()).toArray(UUID[]::new))
        .param("kinds", opened.stream().map(one -> one.kind().name()).toArray(String[]::new))
        .param("signals", signals.toArray(String[]::new))
        .param("from", from)
        .query(row -> {
          PersonId person = new PersonId(row.getObject("person_id", UUID.class));
          found.computeIfAbsent(person, one -> new ArrayList<>()).add(observation(row, 0));
        });
    return found;
  }

  private record Opened(PersonId person, DataKind kind) {}

  private static Stream<Opened> opened(CareAccess access) {
    return access.kinds().stream().map(kind -> new Opened(access.person(), kind));
  }

  private static Observation observation(ResultSet row, int number) throws SQLException {
    return new Observation(
        row.getObject("id", UUID.class),
        signal(row),
        row.getDouble("value"),
        instant(row),
        ZoneId.of(row.getString("zone")),
        ZoneKnown.valueOf(row.getString("zone_known")),
        new Source(row.getString("source"), row.getObject("source_row", UUID.class)));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getTimestamp("at").toInstant();
  }

  private static Signal signal(ResultSet row) throws SQLException {
    return new Signal(
        row.getString("signal"),
        row.getDouble("low"),
        row.getDouble("high"),
        Better.valueOf(row.getString("better")),
        DataKind.valueOf(row.getString("kind")));
  }
}
