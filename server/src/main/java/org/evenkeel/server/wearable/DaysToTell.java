package org.evenkeel.server.wearable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the summaries of each day rest on, and which days are to be worked out anew.
@Component
class DaysToTell {
  private final JdbcClient database;

  DaysToTell(JdbcClient database) {
    this.database = database;
  }

  /// A day that is to be worked out.
  record Due(PersonId person, LocalDate day, ZoneId zone) {}

  /// These days in Greenwich touch the person's days around them too, and a night counts for the
  /// day after it.
  void due(PersonId person, Collection<LocalDate> days, ZoneId zone) {
    Set<LocalDate> around = new TreeSet<>();
    days.forEach(day -> around.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
    if (around.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into wearable_day
            select :person, named.day, kinds.kind, gen_random_uuid(), :zone, '', 0, 0, 0, 0, false, ''
            from unnest(:days::date[]) named (day), unnest(:kinds::text[]) kinds (kind)
            on conflict (person_id, day, kind) do update set version = 0
            """)
        .param("person", person.value())
        .param("zone", zone.getId())
        .param("days", around.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("kinds", Arrays.stream(BodyKind.values()).map(Enum::name).toArray(String[]::new))
        .update();
  }

  /// All days anew: the person said which device counts first.
  void allDue(PersonId person) {
    database
        .sql("update wearable_day set version = 0 where person_id = :person")
        .param("person", person.value())
        .update();
  }

  /// People who have days of an older version, or days that are due.
  List<PersonId> people() {
    return Arrays.stream(BodyKind.values())
        .flatMap(kind ->
            database
                .sql(
                    "select distinct person_id from wearable_day where kind = :kind and version <> :version")
                .param("kind", kind.name())
                .param("version", kind.version())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream())
        .distinct()
        .toList();
  }

  /// Newest first, so that a person sees lately first.
  List<Due> due(PersonId person, int most) {
    return database
        .sql(
            """
            select day, min(zone) as zone from wearable_day
            where person_id = :person and (kind, version) not in (
              select named.kind, named.version from unnest(:kinds::text[], :versions::int[]) named (kind, version))
            group by day order by day desc limit :most
            """)
        .param("person", person.value())
        .param("kinds", Arrays.stream(BodyKind.values()).map(Enum::name).toArray(String[]::new))
        .param(
            "versions",
            Arrays.stream(BodyKind.values()).map(BodyKind::version).toArray(Integer[]::new))
        .param("most", most)
        .query((row, number) ->
            new Due(
                person, row.getObject("day", LocalDate.class), ZoneId.of(row.getString("zone"))))
        .list();
  }

  /// The row that names the observations of that day as theirs; nothing rests on it any more.
  List<UUID> forget(PersonId person, LocalDate day) {
    return database
        .sql("delete from wearable_day where person_id = :person and day = :day returning id")
        .param("person", person.value())
        .param("day", day)
        .query(UUID.class)
        .list();
  }

  void keep(PersonId person, ZoneId zone, UUID id, DaySummary summary) {
    database
        .sql(
            """
            insert into wearable_day values (:person, :day, :kind, :id, :zone, :algorithm, :version, :measured, :devices,
              :gaveWay, :odd, :zones)
            """)
        .param("person", person.value())
        .param("day", summary.day())
        .param("kind", summary.kind().name())
        .param("id", id)
        .param("zone", zone.getId())
        .param("algorithm", summary.algorithm())
        .param("version", summary.kind().version())
        .param("measured", summary.measured())
        .param("devices", summary.devices())
        .param("gaveWay", summary.gaveWay())
        .param("odd", summary.odd())
        .param("zones", summary.zones())
        .update();
  }

  /// What the days of one kind rest on, oldest first.
  List<DaySummary.Basis> of(CareAccess access, BodyKind kind, LocalDate from, LocalDate to) {
    access.require(kind.data());
    return database
        .sql(
            """
            select * from wearable_day where person_id = :person and kind = :kind and day between :from and :to and version > 0
            order by day
            """)
        .param("person", access.person().value())
        .param("kind", kind.name())
        .param("from", from)
        .param("to", to)
        .query((row, number) -> basis(row))
        .list();
  }

  private static DaySummary.Basis basis(ResultSet row) throws SQLException {
    return new DaySummary.Basis(
        row.getObject("day", LocalDate.class),
        row.getString("algorithm"),
        row.getInt("version"),
        row.getInt("measured"),
        row.getInt("devices"),
        row.getInt("gave_way"),
        row.getBoolean("odd"),
        row.getString("zones"));
  }

  boolean isDue(PersonId person) {
    return !due(person, 1).isEmpty();
  }
}
