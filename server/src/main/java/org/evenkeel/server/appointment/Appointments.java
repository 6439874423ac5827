package org.evenkeel.server.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where appointments are kept.
@Component
public class Appointments {
  private static final String SELECT =
      "select p.*, a.name from appointment p join account a on a.id = p.account_id ";

  private final JdbcClient database;
  private final Vault vault;

  Appointments(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// A person's appointments that have not ended at a moment and stand, soonest first.
  public List<Appointment> upcoming(CareAccess access, Instant now) {
    return database
        .sql(
            SELECT
                + """
                where p.person_id = :person and p.ends_at > :now and p.cancelled_at is null
                order by p.starts_at, p.id
                """)
        .param("person", access.person().value())
        .param("now", Timestamp.from(now))
        .query(this::appointment)
        .list();
  }

  /// A clinician's appointments that begin in this stretch and stand, soonest first.
  public List<Appointment> of(AccountId clinician, Instant from, Instant before) {
    return database
        .sql(
            SELECT
                + """
                where p.account_id = :clinician and p.starts_at >= :from and p.starts_at < :before
                  and p.cancelled_at is null
                order by p.starts_at, p.id
                """)
        .param("clinician", clinician.value())
        .param("from", Timestamp.from(from))
        .param("before", Timestamp.from(before))
        .query(this::appointment)
        .list();
  }

  Optional<Appointment> find(CareAccess access, AppointmentId id) {
    return database
        .sql(SELECT + "where p.person_id = :person and p.id = :id")
        .param("person", access.person().value())
        .param("id", id.value())
        .query(this::appointment)
        .optional();
  }

  /// Holds the clinician's and the person's time until this transaction ends, so that two bookings
  /// of one hour cannot cross. Always the smaller id first, so that two holders never wait for each
  /// other.
  void hold(AccountId clinician, PersonId person) {
    List.of(clinician.value(), person.value()).stream()
        .sorted()
        .forEach(one ->
            database
                .sql("select pg_advisory_xact_lock(hashtextextended(:one, 70))")
                .param("one", one.toString())
                .query(Object.class)
                .optional());
  }

  /// What else stands in a slot, for the clinician or for the person.
  Optional<Appointment> clash(
      AccountId clinician, PersonId person, AppointmentId besides, Slot slot) {
    return database
        .sql(
            SELECT
                + """
                where (p.account_id = :clinician or p.person_id = :person) and p.id <> :besides
                  and p.cancelled_at is null and p.starts_at < :end and p.ends_at > :at
                order by p.account_id = :clinician desc, p.starts_at limit 1
                """)
        .param("clinician", clinician.value())
        .param("person", person.value())
        .param("besides", besides.value())
        .param("at", Timestamp.from(slot.at()))
        .param("end", Timestamp.from(slot.end()))
        .query(this::appointment)
        .optional();
  }

  /// @return false when one of this id was here already
  boolean add(PersonId person, AccountId with, AppointmentId id, Plan plan, Instant now) {
    return filled(
                """
                insert into appointment (person_id, id, account_id, starts_at, ends_at, way, note, booked_at)
                values (:person, :id, :with, :at, :end, :way, :note, :now) on conflict do nothing
                """,
                person,
                id,
                plan)
            .param("with", with.value())
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  /// @return whether the version was still this one
  boolean change(PersonId person, AppointmentId id, int version, Plan plan) {
    return filled(
                """
                update appointment set starts_at = :at, ends_at = :end, way = :way, note = :note, version = version + 1
                where person_id = :person and id = :id and version = :version and cancelled_at is null
                """,
                person,
                id,
                plan)
            .param("version", version)
            .update()
        > 0;
  }

  private JdbcClient.StatementSpec filled(
      String sql, PersonId person, AppointmentId id, Plan plan) {
    return database
        .sql(sql)
        .param("person", person.value())
        .param("id", id.value())
        .param("at", Timestamp.from(plan.slot().at()))
        .param("end", Timestamp.from(plan.slot().end()))
        .param("way", plan.way().name())
        .param("note", sealed(person, id, plan.note()));
  }

  /// @return whether the version was still this one
  boolean cancel(PersonId person, AppointmentId id, int version, Instant now) {
    return database
            .sql(
                """
                update appointment set cancelled_at = :now, version = version + 1
                where person_id = :person and id = :id and version = :version and cancelled_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("person", person.value())
            .param("id", id.value())
            .param("version", version)
            .update()
        > 0;
  }

  /// What is to come with somebody goes to another, at the same hour.
  void pass(AccountId from, AccountId to, Instant now) {
    database
        .sql(
            """
            update appointment set account_id = :to, version = version + 1
            where account_id = :from and ends_at > :now and cancelled_at is null
              and person_id = any ((select wall.people())::uuid[])
            """)
        .param("from", from.value())
        .param("to", to.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  private byte @Nullable [] sealed(PersonId person, AppointmentId id, String note) {
    return note.isEmpty() ? null : vault.seal(person, place(id), note);
  }

  private Appointment appointment(ResultSet row, int number) throws SQLException {
    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
    AppointmentId id = new AppointmentId(row.getObject("id", UUID.class));
    Instant at = row.getTimestamp("starts_at").toInstant();
    Instant end = row.getTimestamp("ends_at").toInstant();
    return new Appointment(
        id,
        person,
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("name"),
        new Slot(at, Math.toIntExact(java.time.Duration.between(at, end).toMinutes())),
        Way.valueOf(row.getString("way")),
        Optional.ofNullable(row.getBytes("note")).map(sealed -> note(person, id, sealed)),
        row.getInt("version"),
        row.getTimestamp("cancelled_at") != null);
  }

  private Confidential<String> note(PersonId person, AppointmentId id, byte[] sealed) {
    return Confidential.toWhoeverHoldsAKey(person, () -> vault.open(person, place(id), sealed));
  }

  private static Place place(AppointmentId id) {
    return new Place("appointment", "note", id.value());
  }
}
