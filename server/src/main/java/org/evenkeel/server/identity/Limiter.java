package org.evenkeel.server.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes guessing slow. Each try is written down before it is looked at, so that a hundred at once
/// count as a hundred. After a few in vain the door stays closed for a minute, then two, four, … up
/// to an hour. Tries are forgotten one by one as time passes, and a success forgets its own.
@Component
class Limiter {
  /// What is counted, how many tries are free, and how long until one is forgotten.
  enum What {
    NAME(5, Duration.ofHours(1)),
    CODE(5, Duration.ofHours(1)),
    ADDRESS(30, Duration.ofMinutes(2)),
    NEWCOMER(60, Duration.ofMinutes(1)),
    CHALLENGE(120, Duration.ofSeconds(10)),
    EMERGENCY(10, Duration.ofMinutes(30));

    private final int free;
    private final Duration forgotten;

    What(int free, Duration forgotten) {
      this.free = free;
      this.forgotten = forgotten;
    }

    int free() {
      return free;
    }

    Duration forgotten() {
      return forgotten;
    }
  }

  /// After this nothing of a try is left to forget.
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient database;
  private final Sealing sealing;
  private final InstantSource clock;

  Limiter(JdbcClient database, Sealing sealing, InstantSource clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// Writes one more try down.
  ///
  /// @return how long to wait, when this one must not be looked at
  Optional<Duration> attempt(What what, String subject) {
    int written =
        database
            .sql(
                """
                insert into attempts as a (subject, made, last_at, closed_until) values (:subject, 1, :now, :now)
                on conflict (subject) do update set (made, last_at, closed_until) = (
                  select made, now, case when made < :free then now
                    else now + interval '1 minute' * least(power(2, made - :free), 60) end
                  from (values (
                    1 + greatest(0, a.made - greatest(0, floor(extract(epoch from cast(:now as timestamptz) - a.last_at) / :forgotten)))::int,
                    cast(:now as timestamptz))) as counted(made, now))
                where a.closed_until <= :now or a.closed_until > cast(:now as timestamptz) + interval '60 minutes'
                """)
            .param("subject", mark(what, subject))
            .param("now", Timestamp.from(clock.instant()))
            .param("forgotten", what.forgotten.toSeconds())
            .param("free", what.free)
            .update();
    return written == 1 ? Optional.empty() : Optional.of(closedFor(what, subject));
  }

  private Duration closedFor(What what, String subject) {
    Instant until =
        database
            .sql("select closed_until from attempts where subject = :subject")
            .param("subject", mark(what, subject))
            .query(Timestamp.class)
            .optional()
            .map(Timestamp::toInstant)
            .orElseGet(clock::instant);
    return Duration.between(clock.instant(), until);
  }

  /// It was the right one: the tries of this name are forgotten. (Not those of an address: whoever
  /// guesses at others could always put in a right one of their own.)
  void succeeded(What what, String subject) {
    database
        .sql("delete from attempts where subject = :subject or last_at < :old")
        .param("subject", mark(what, subject))
        .param("old", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  /// This try was none: it does not count.
  void forget(What what, String subject) {
    database
        .sql("update attempts set made = greatest(0, made - 1) where subject = :subject")
        .param("subject", mark(what, subject))
        .update();
  }

  private byte[] mark(What what, String subject) {
    return sealing.mark("attempts/" + what + "/" + subject);
  }
}
