package org.evenkeel.server.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When the watchdog last put a made-up answer in, and whether it came out.
@Component
class WatchdogRounds {
  private final JdbcClient database;

  WatchdogRounds(JdbcClient database) {
    this.database = database;
  }

  record Round(Instant openedAt, Optional<Instant> seenAt) {}

  void begin(UUID id, Instant at) {
    database
        .sql("insert into watchdog_round (id, opened_at) values (:id, :at)")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// The made-up case reached the place where a page would have been sent.
  void seen(Instant at) {
    database
        .sql("update watchdog_round set seen_at = :at where seen_at is null")
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Round> newest() {
    return database
        .sql("select opened_at, seen_at from watchdog_round order by opened_at desc limit 1")
        .query(
            (row, number) -> new Round(Rows.instant(row, "opened_at"), Rows.moment(row, "seen_at")))
        .optional();
  }

  void forgetBefore(Instant moment) {
    database
        .sql("delete from watchdog_round where opened_at < :moment")
        .param("moment", Timestamp.from(moment))
        .update();
  }
}
