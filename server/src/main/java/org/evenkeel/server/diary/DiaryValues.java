package org.evenkeel.server.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Single answers of diaries, with what they were before they were put right. Each version goes
/// with the file that brought its value.
@Component
class DiaryValues {
  /// Those that count, and those that were taken back as they stood last.
  private static final String ALL =
      """
      with stands as (
        select id, source_row, signal, value, low, high, better, at, zone, zone_known, false as taken_back,
          exists (select from diary_value_before b where b.person_id = o.person_id and b.signal = o.signal and b.value_id = o.id) as changed
        from observation o where person_id = :person and signal = :signal and kind = 'DIARY' and source = 'diary'
      ), gone as (
        select distinct on (value_id)
          value_id as id, import_id as source_row, signal, value, low, high, better, at, zone, zone_known, true as taken_back, true as changed
        from diary_value_before where person_id = :person and signal = :signal and value_id not in (select id from stands)
        order by value_id, until desc, id
      ), every as (select * from stands union all select * from gone)
      select * from every
      """;

  private final JdbcClient database;

  DiaryValues(JdbcClient database) {
    this.database = database;
  }

  /// The signal that this key stands for in an address.
  Optional<String> signal(CareAccess own, String key) {
    own.require(DataKind.DIARY);
    return database
        .sql(
            """
            select signal from observation where person_id = :person and kind = 'DIARY' and source = 'diary'
            union select signal from diary_value_before where person_id = :person
            """)
        .param("person", own.person().value())
        .query(String.class)
        .list()
        .stream()
        .filter(name -> Signal.key(name).equals(key))
        .findFirst();
  }

  /// The newest first.
  ///
  /// @param before only those before this moment
  List<DiaryValue> of(CareAccess own, String signal, Instant before, int most) {
    own.require(DataKind.DIARY);
    return database
        .sql(ALL + "where at < :before order by at desc, id limit :most")
        .param("person", own.person().value())
        .param("signal", signal)
        .param("before", Timestamp.from(before))
        .param("most", most)
        .query(DiaryValues::value)
        .list();
  }

  Optional<DiaryValue> find(CareAccess own, String signal, UUID id) {
    own.require(DataKind.DIARY);
    return database
        .sql(ALL + "where id = :id")
        .param("person", own.person().value())
        .param("signal", signal)
        .param("id", id)
        .query(DiaryValues::value)
        .optional();
  }

  private static DiaryValue value(ResultSet row, int number) throws SQLException {
    Signal signal =
        new Signal(
            row.getString("signal"),
            row.getDouble("low"),
            row.getDouble("high"),
            Better.valueOf(row.getString("better")),
            DataKind.DIARY);
    Observation said =
        new Observation(
            row.getObject("id", UUID.class),
            signal,
            row.getDouble("value"),
            row.getTimestamp("at").toInstant(),
            ZoneId.of(row.getString("zone")),
            ZoneKnown.valueOf(row.getString("zone_known")),
            new Source(ReadingADiary.SOURCE, row.getObject("source_row", UUID.class)));
    return new DiaryValue(said, row.getBoolean("changed"), row.getBoolean("taken_back"));
  }

  /// What it was before, the newest first.
  List<DiaryValue.Earlier> before(CareAccess own, Observation said) {
    own.require(DataKind.DIARY);
    return database
        .sql(
            """
            select value, until from diary_value_before
            where person_id = :person and signal = :signal and value_id = :value order by until desc, id
            """)
        .param("person", own.person().value())
        .param("signal", said.signal().name())
        .param("value", said.id())
        .query((row, number) ->
            new DiaryValue.Earlier(row.getDouble(1), row.getTimestamp(2).toInstant()))
        .list();
  }

  /// Keeps what a value was.
  ///
  /// @return whether it is new
  boolean keepBefore(PersonId person, UUID version, Observation said, Instant until) {
    return database
            .sql(
                """
                insert into diary_value_before
                  (person_id, id, value_id, import_id, signal, value, low, high, better, at, zone, zone_known, until)
                values (:person, :id, :value_id, :import, :signal, :value, :low, :high, :better, :at, :zone, :known, :until)
                on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", version)
            .param("value_id", said.id())
            .param("import", said.source().row())
            .param("signal", said.signal().name())
            .param("value", said.value())
            .param("low", said.signal().low())
            .param("high", said.signal().high())
            .param("better", said.signal().better().name())
            .param("at", Timestamp.from(said.at()))
            .param("zone", said.zone().getId())
            .param("known", said.zoneKnown().name())
            .param("until", Timestamp.from(until))
            .update()
        > 0;
  }

  void remove(Owned one) {
    database
        .sql("delete from diary_value_before where person_id = :person and import_id = :import")
        .param("person", one.person().value())
        .param("import", one.id().value())
        .update();
  }
}
