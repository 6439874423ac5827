package org.evenkeel.server.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where check-ins are kept.
@Component
public class CheckIns {
  private final JdbcClient database;
  private final Vault vault;

  CheckIns(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// @return false when one of this id was here already
  boolean keep(PersonId person, CheckIn checkIn) {
    return database
            .sql(
                """
                insert into check_in (person_id, id, day, at, zone, zone_known, mood, energy, labels, sleep_hours, sleep_quality, words)
                values (:person, :id, :day, :at, :zone, :known, :mood, :energy, :labels, :hours, :quality, :words)
                on conflict (person_id, id) do nothing
                """)
            .params(columns(person, checkIn))
            .update()
        > 0;
  }

  /// Puts this in place of what the check-in said before.
  void replace(PersonId person, CheckIn checkIn) {
    database
        .sql(
            """
            update check_in set mood = :mood, energy = :energy, labels = :labels, sleep_hours = :hours,
              sleep_quality = :quality, words = :words
            where person_id = :person and id = :id
            """)
        .params(columns(person, checkIn))
        .update();
  }

  private Map<String, @Nullable Object> columns(PersonId person, CheckIn checkIn) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("person", person.value());
    columns.put("id", checkIn.id().value());
    columns.put("day", checkIn.day());
    columns.put("at", Timestamp.from(checkIn.at()));
    columns.put("zone", checkIn.zone().getId());
    columns.put("known", checkIn.zoneKnown().name());
    columns.put("mood", checkIn.mood().orElse(null));
    columns.put("energy", checkIn.energy().orElse(null));
    columns.put(
        "labels", checkIn.labels().stream().map(Label::name).sorted().toArray(String[]::new));
    columns.put("hours", checkIn.sleepHours().orElse(null));
    columns.put("quality", checkIn.sleepQuality().orElse(null));
    columns.put(
        "words",
        checkIn.words().map(words -> vault.seal(person, place(checkIn.id()), words)).orElse(null));
    return columns;
  }

  private static Place place(CheckInId id) {
    return new Place("check_in", "words", id.value());
  }

  /// The check-ins of these days (both included), oldest first; what the person took back is left
  /// out.
  public List<KeptCheckIn> read(CareAccess access, LocalDate from, LocalDate to) {
    access.require(DataKind.CHECK_INS);
    return database
        .sql(
            """
            select * from check_in where person_id = :person and day between :from and :to and deleted_at is null
            order by at, id
            """)
        .param("person", access.person().value())
        .param("from", from)
        .param("to", to)
        .query((row, number) -> checkIn(access.person(), row))
        .list();
  }

  /// One check-in, also one that was just taken back.
  public Optional<KeptCheckIn> find(CareAccess access, CheckInId id) {
    return one("select * from check_in where person_id = :person and id = :id", access, id);
  }

  /// The same, held until this transaction ends.
  Optional<KeptCheckIn> held(CareAccess access, CheckInId id) {
    return one(
        "select * from check_in where person_id = :person and id = :id for update", access, id);
  }

  private Optional<KeptCheckIn> one(String sql, CareAccess access, CheckInId id) {
    access.require(DataKind.CHECK_INS);
    return database
        .sql(sql)
        .param("person", access.person().value())
        .param("id", id.value())
        .query((row, number) -> checkIn(access.person(), row))
        .optional();
  }

  /// The newest check-ins before a moment, newest first; what the person took back is left out.
  List<KeptCheckIn> before(CareAccess access, Instant before, int most) {
    access.require(DataKind.CHECK_INS);
    return database
        .sql(
            """
            select * from check_in where person_id = :person and at < :before and deleted_at is null
            order by at desc, id limit :most
            """)
        .param("person", access.person().value())
        .param("before", Timestamp.from(before))
        .param("most", most)
        .query((row, number) -> checkIn(access.person(), row))
        .list();
  }

  /// The last day the person checked in, if ever.
  public Optional<LocalDate> lastDay(CareAccess access) {
    access.require(DataKind.CHECK_INS);
    return database
        .sql(
            "select day from check_in where person_id = :person and deleted_at is null order by day desc limit 1")
        .param("person", access.person().value())
        .query((row, number) -> row.getObject("day", LocalDate.class))
        .optional();
  }

  /// The last day each of these people checked in, where they ever did and the key opens it.
  public Map<PersonId, LocalDate> lastDays(Collection<CareAccess> accesses) {
    Map<PersonId, LocalDate> days = new HashMap<>();
    database
        .sql(
            """
            select person_id, max(day) as day from check_in
            where person_id = any (:people) and deleted_at is null group by person_id
            """)
        .param(
            "people",
            accesses.stream()
                .filter(access -> access.opens(DataKind.CHECK_INS))
                .map(access -> access.person().value())
                .toArray(UUID[]::new))
        .query(row -> {
          days.put(
              new PersonId(row.getObject("person_id", UUID.class)),
              row.getObject("day", LocalDate.class));
        });
    return days;
  }

  void delete(PersonId person, CheckInId id, Instant at) {
    database
        .sql(
            "update check_in set deleted_at = :at where person_id = :person and id = :id and deleted_at is null")
        .param("at", Timestamp.from(at))
        .param("person", person.value())
        .param("id", id.value())
        .update();
  }

  void bringBack(PersonId person, CheckInId id) {
    database
        .sql("update check_in set deleted_at = null where person_id = :person and id = :id")
        .param("person", person.value())
        .param("id", id.value())
        .update();
  }

  /// What was taken back before this moment is gone for good, with what it said earlier.
  void clear(Instant before) {
    database
        .sql(
            """
            with gone as (delete from check_in where deleted_at < :before returning person_id, id)
            delete from check_in_before b using gone where b.person_id = gone.person_id and b.check_in_id = gone.id
            """)
        .param("before", Timestamp.from(before))
        .update();
  }

  private KeptCheckIn checkIn(PersonId person, ResultSet row) throws SQLException {
    CheckInId id = new CheckInId(row.getObject("id", UUID.class));
    return new KeptCheckIn(
        id,
        row.getTimestamp("at").toInstant(),
        ZoneId.of(row.getString("zone")),
        ZoneKnown.valueOf(row.getString("zone_known")),
        step(row, "mood"),
        step(row, "energy"),
        labels(row),
        Optional.ofNullable(row.getObject("sleep_hours", Double.class)),
        step(row, "sleep_quality"),
        Optional.ofNullable(row.getBytes("words")).map(sealed -> words(person, id, sealed)),
        row.getTimestamp("deleted_at") != null);
  }

  private Confidential<String> words(PersonId person, CheckInId id, byte[] sealed) {
    return new Confidential<>(person, DataKind.WORDS, () -> vault.open(person, place(id), sealed));
  }

  static Optional<Integer> step(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  static Set<Label> labels(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("labels").getArray())
        .map(Label::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
