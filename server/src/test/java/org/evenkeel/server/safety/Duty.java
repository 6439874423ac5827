package org.evenkeel.server.safety;

import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.safety.Shift.Part;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the small known world on the roster: Mina is on duty, Bea is second, Ruth supervises.
class Duty {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Roster roster;
  private final SmallWorld world;
  private final HandClock clock;
  private final Timers timers;
  private final JdbcClient database;

  Duty(Roster roster, SmallWorld world, HandClock clock, Timers timers, JdbcClient database) {
    this.roster = roster;
    this.world = world;
    this.clock = clock;
    this.timers = timers;
    this.database = database;
  }

  /// Monday 09:29, an empty roster, nothing open, working timers.
  void afresh() {
    clock.set(SafetyHouse.START);
    roster.shifts().forEach(shift -> roster.end(shift.id(), clock.instant()));
    roster.endWaiver(clock.instant());
    roster.closedDays(java.time.LocalDate.EPOCH).forEach(roster::open);
    database
        .sql(
            "update crisis_case set closed_at = now(), closed_by = :x, outcome = 'NOT_MEANT', opened_at = '2020-01-01' where closed_at is null")
        .param("x", UUID.randomUUID())
        .update();
    database.sql("delete from scheduled_tasks where task_name like 'crisis-%'").update();
    working();
  }

  /// Sets the timers' signs of life to now.
  void working() {
    database
        .sql(
            "insert into heartbeat (name, beat_at) values ('timers', :now) on conflict (name) do update set beat_at = excluded.beat_at")
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .update();
    database.sql("delete from watchdog_round").update();
    database
        .sql("insert into watchdog_round (id, opened_at, seen_at) values (:id, :now, :now)")
        .param("id", UUID.randomUUID())
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .update();
  }

  Account clinician(String name, Part part, String from, String until) {
    Account account =
        part == Part.SUPERVISOR ? world.with(Role.SUPERVISOR, name) : world.clinician(name);
    everyDay(account, part, from, until);
    return account;
  }

  void everyDay(Account account, Part part, String from, String until) {
    for (DayOfWeek day : DayOfWeek.values()) {
      roster.add(
          new Shift(
              UUID.randomUUID(),
              account.id(),
              part,
              day,
              LocalTime.parse(from),
              LocalTime.parse(until),
              LONDON),
          clock.instant());
    }
  }

  void look() {
    timers.look();
  }

  /// Looks again and again: a clock that a test holds does not bring the next look by itself, and a
  /// timer that was still at work was passed over by the one before.
  void lookUntil(BooleanSupplier holds) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          timers.look();
          return holds.getAsBoolean();
        });
  }
}
