package org.evenkeel.server.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.harmwatch.Answers;
import org.evenkeel.server.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the numbers of the harm watch are kept; nothing of anybody is in them.
@Component
public class Watches {
  private static final String TRIAL =
      "coalesce((select max(trial) from practice_watch where what = :what and version = :version), 1)";

  private final JdbcClient database;

  Watches(JdbcClient database) {
    this.database = database;
  }

  /// One more answer; the numbers as they are then. Answers that come at once wait for each other.
  Watch count(What what, boolean worse) {
    return add(what, 1, worse ? 1 : 0, 0);
  }

  void countStranger(What what) {
    add(what, 0, 0, 1);
  }

  private Watch add(What what, int answers, int worse, int strangers) {
    return database
        .sql(
            """
            insert into practice_watch (what, version, trial, answers, worse, strangers_worse)
            values (:what, :version, %s, :answers, :worse, :strangers)
            on conflict (what, version, trial) do update set answers = practice_watch.answers + excluded.answers,
              worse = practice_watch.worse + excluded.worse,
              strangers_worse = practice_watch.strangers_worse + excluded.strangers_worse
            returning *
            """
                .formatted(TRIAL))
        .param("what", what.name())
        .param("version", what.version())
        .param("answers", answers)
        .param("worse", worse)
        .param("strangers", strangers)
        .query(Watches::watch)
        .single();
  }

  void pause(Watch watch, Instant at) {
    database
        .sql(
            """
            update practice_watch set paused_at = :at
            where what = :what and version = :version and trial = :trial and paused_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("what", watch.what().name())
        .param("version", watch.what().version())
        .param("trial", watch.trial())
        .update();
  }

  /// Ends the pause; from here on it is counted anew.
  ///
  /// @return false when it was not paused
  boolean putBack(What what, AccountId by, Instant at) {
    return database
            .sql(
                """
                with back as (
                  update practice_watch set back_at = :at, back_by = :by
                  where what = :what and version = :version and paused_at is not null and back_at is null
                  returning what, version, trial)
                insert into practice_watch (what, version, trial, answers, worse, strangers_worse)
                select what, version, trial + 1, 0, 0, 0 from back
                """)
            .param("at", Timestamp.from(at))
            .param("by", by.value())
            .param("what", what.name())
            .param("version", what.version())
            .update()
        > 0;
  }

  /// The trial that runs, of each.
  List<Watch> running() {
    return database
        .sql(
            "select distinct on (what, version) * from practice_watch order by what, version, trial desc")
        .query(Watches::watch)
        .list();
  }

  public boolean resting(What what) {
    return running().stream().filter(Watch::resting).anyMatch(each -> each.what().equals(what));
  }

  private static Watch watch(ResultSet row, int number) throws SQLException {
    return new Watch(
        new What(row.getString("what"), row.getInt("version")),
        row.getInt("trial"),
        new Answers(row.getInt("answers"), row.getInt("worse")),
        row.getInt("strangers_worse"),
        Optional.ofNullable(row.getTimestamp("paused_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("back_at")).map(Timestamp::toInstant));
  }
}
