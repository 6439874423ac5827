package org.evenkeel.server.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is there to answer, and when. Whatever a page promises about people is asked here first.
@Component
public class Roster {
  private final JdbcClient database;

  Roster(JdbcClient database) {
    this.database = database;
  }

  /// The roster as it stands now.
  public Rota now() {
    return new Rota(shifts(), new HashSet<>(closedDays(LocalDate.EPOCH)));
  }

  /// Whether somebody is on duty at a moment.
  public boolean covers(Instant moment) {
    return now().covers(moment);
  }

  /// Puts somebody on the roster, every week from now on. The same id again changes nothing.
  public void add(Shift shift, Instant at) {
    database
        .sql(
            """
            insert into roster_shift (id, account_id, part, weekday, begins, ends, zone, since)
            values (:id, :clinician, :part, :day, :begins, :ends, :zone, :at) on conflict do nothing
            """)
        .param("id", shift.id())
        .param("clinician", shift.clinician().value())
        .param("part", shift.part().name())
        .param("day", shift.day().getValue())
        .param("begins", shift.from())
        .param("ends", shift.until())
        .param("zone", shift.zone().getId())
        .param("at", Timestamp.from(at))
        .update();
  }

  void end(UUID shift, Instant at) {
    database
        .sql("update roster_shift set ended_at = :at where id = :id and ended_at is null")
        .param("at", Timestamp.from(at))
        .param("id", shift)
        .update();
  }

  List<Shift> shifts() {
    return database
        .sql("select * from roster_shift where ended_at is null order by weekday, begins, part, id")
        .query(Roster::shift)
        .list();
  }

  private static Shift shift(ResultSet row, int number) throws SQLException {
    return new Shift(
        Rows.id(row, "id"),
        new AccountId(Rows.id(row, "account_id")),
        Shift.Part.valueOf(row.getString("part")),
        DayOfWeek.of(row.getInt("weekday")),
        row.getObject("begins", LocalTime.class),
        row.getObject("ends", LocalTime.class),
        ZoneId.of(row.getString("zone")));
  }

  void close(LocalDate day, AccountId by, Instant at) {
    database
        .sql(
            "insert into roster_closed_day (day, account_id, kept_at) values (:day, :by, :at) on conflict do nothing")
        .param("day", day)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void open(LocalDate day) {
    database.sql("delete from roster_closed_day where day = :day").param("day", day).update();
  }

  List<LocalDate> closedDays(LocalDate from) {
    return database
        .sql("select day from roster_closed_day where day >= :from order by day")
        .param("from", from)
        .query(LocalDate.class)
        .list();
  }

  /// Whether somebody is on duty in some week, or the clinic has signed that it asks without.
  boolean mayAskAboutSafety() {
    return database
        .sql(
            """
            select exists (select from roster_shift where ended_at is null and part = 'DUTY')
              or exists (select from roster_waiver where ended_at is null)
            """)
        .query(Boolean.class)
        .single();
  }

  /// Since when the clinic has signed that it asks about safety without a roster.
  public Optional<Instant> waivedSince() {
    return database
        .sql(
            "select signed_at from roster_waiver where ended_at is null order by signed_at limit 1")
        .query((row, number) -> Rows.instant(row, "signed_at"))
        .optional();
  }

  /// Signs that the clinic asks about safety although nobody is on the roster.
  public void waive(AccountId by, Instant at) {
    database
        .sql("insert into roster_waiver (id, account_id, signed_at) values (:id, :by, :at)")
        .param("id", UUID.randomUUID())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void endWaiver(Instant at) {
    database
        .sql("update roster_waiver set ended_at = :at where ended_at is null")
        .param("at", Timestamp.from(at))
        .update();
  }
}
