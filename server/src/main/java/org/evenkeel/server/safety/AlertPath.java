package org.evenkeel.server.safety;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the way from an answer to a human works right now. Asked before a page says that the
/// clinic knows.
@Component
public class AlertPath {
  /// A heartbeat older than this means that no timer goes off.
  static final Duration BEAT_AT_LEAST_EVERY = Duration.ofMinutes(2);

  private static final String TIMERS = "timers";
  private static final Duration ROUND_AT_LEAST_EVERY = Watchdog.EVERY.plusMinutes(10);

  private final JdbcClient database;
  private final WatchdogRounds rounds;
  private final Roster roster;
  private final Instant started;

  AlertPath(JdbcClient database, WatchdogRounds rounds, Roster roster, InstantSource clock) {
    this.database = database;
    this.rounds = rounds;
    this.roster = roster;
    this.started = clock.instant();
  }

  /// What does not work.
  public enum Fault {
    /// No timer has gone off for two minutes: nobody would be paged again.
    TIMERS,
    /// The watchdog's made-up answer did not come out at the other end.
    WATCHDOG,
    /// Nobody is on the roster, now or later.
    ROSTER
  }

  /// Everything that stands between an answer and a human at this moment; empty when all works.
  public Set<Fault> faults(Instant now) {
    Set<Fault> faults = machinery(now);
    if (roster.now().nextOpening(now).isEmpty()) {
      faults.add(Fault.ROSTER);
    }
    return faults;
  }

  /// What is wrong with the house itself, whoever is on the roster.
  public Set<Fault> machinery(Instant now) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (beat().filter(beat -> beat.plus(BEAT_AT_LEAST_EVERY).isAfter(now)).isEmpty()) {
      faults.add(Fault.TIMERS);
    }
    if (!watchdogSeen(now)) {
      faults.add(Fault.WATCHDOG);
    }
    return faults;
  }

  /// The same for whoever watches the house from outside: a house that has just started has two
  /// minutes to show its first sign of life.
  public Set<Fault> health(Instant now) {
    return started.plus(BEAT_AT_LEAST_EVERY).isAfter(now)
        ? EnumSet.noneOf(Fault.class)
        : machinery(now);
  }

  private boolean watchdogSeen(Instant now) {
    return rounds
        .newest()
        .filter(round ->
            round.seenAt().isPresent()
                ? round.openedAt().plus(ROUND_AT_LEAST_EVERY).isAfter(now)
                : round.openedAt().plus(BEAT_AT_LEAST_EVERY).isAfter(now))
        .isPresent();
  }

  Optional<Instant> beat() {
    return database
        .sql("select beat_at from heartbeat where name = :name")
        .param("name", TIMERS)
        .query((row, number) -> Rows.instant(row, "beat_at"))
        .optional();
  }

  /// A timer went off.
  void beat(Instant now) {
    database
        .sql(
            """
            insert into heartbeat (name, beat_at) values (:name, :now)
            on conflict (name) do update set beat_at = excluded.beat_at
            """)
        .param("name", TIMERS)
        .param("now", Timestamp.from(now))
        .update();
  }
}
