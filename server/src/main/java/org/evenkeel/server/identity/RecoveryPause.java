package org.evenkeel.server.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// For three days after somebody came in by a recovery code, whoever has nothing older to show can
/// add ways in, but takes none away, replaces none and erases nothing: the sheet of codes may have
/// been found by somebody else. The owner is told meanwhile, and can stop it.
@Component
public class RecoveryPause {
  static final Duration LASTS = Duration.ofDays(3);

  private final JdbcClient database;
  private final InstantSource clock;

  RecoveryPause(JdbcClient database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// When it ends for this session; empty when nothing holds it.
  public Optional<Instant> until(SignedInAccount me) {
    return database
        .sql(
            """
            select max(d.at) from door_line d join session s on s.id = :session and s.account_id = d.account_id
            where d.kind = 'RECOVERED' and d.at > :since and d.at <= s.rests_on
            """)
        .param("session", me.session())
        .param("since", Timestamp.from(clock.instant().minus(LASTS)))
        .query(Timestamp.class)
        .optional()
        .map(at -> at.toInstant().plus(LASTS));
  }

  public boolean holds(SignedInAccount me) {
    return until(me).isPresent();
  }
}
