package org.evenkeel.server.caseload;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.insight.CountedNowAndThen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts for a supervisor, once a day, in whose care courses of help keep asking for a look: how
/// many, and since when. Nobody's name is in it; the clinician knows whose they are.
@Component
class AskingCourses implements CountedNowAndThen {
  private final CoursesInCare courses;
  private final JdbcClient database;
  private final InstantSource clock;

  AskingCourses(CoursesInCare courses, JdbcClient database, InstantSource clock) {
    this.courses = courses;
    this.database = database;
    this.clock = clock;
  }

  /// @param courses how many keep asking
  /// @param since the day since which the first of them does
  /// @param lookedAt when a supervisor said that they talked about it
  record Asking(AccountId clinician, int courses, LocalDate since, Optional<Instant> lookedAt) {}

  @Override
  @Transactional
  public void count() {
    Instant now = clock.instant();
    List<CoursesInCare.Keeping> keeping = courses.thatKeepAsking(now);
    keeping.stream()
        .collect(java.util.stream.Collectors.groupingBy(CoursesInCare.Keeping::clinician))
        .forEach((clinician, all) -> keep(clinician, all, now));
    database
        .sql("delete from asking_courses where counted_at < :now")
        .param("now", Timestamp.from(now))
        .update();
  }

  /// One more than a supervisor knew of asks for a look again.
  private void keep(AccountId clinician, List<CoursesInCare.Keeping> all, Instant now) {
    database
        .sql(
            """
            insert into asking_courses as before (account_id, courses, since, counted_at) values (:clinician, :courses, :since, :now)
            on conflict (account_id) do update set courses = excluded.courses, since = excluded.since, counted_at = excluded.counted_at,
              looked_at = case when excluded.courses > before.courses then null else before.looked_at end
            """)
        .param("clinician", clinician.value())
        .param("courses", all.size())
        .param(
            "since",
            all.stream().map(CoursesInCare.Keeping::since).min(LocalDate::compareTo).orElseThrow())
        .param("now", Timestamp.from(now))
        .update();
  }

  /// The longest first.
  List<Asking> all() {
    return database
        .sql("select * from asking_courses order by since, account_id")
        .query((row, number) ->
            new Asking(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getInt("courses"),
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(row.getTimestamp("looked_at")).map(Timestamp::toInstant)))
        .list();
  }

  /// In whose care, of those that no supervisor has talked about.
  int waiting() {
    return Math.toIntExact(all().stream().filter(one -> one.lookedAt().isEmpty()).count());
  }

  void talkedAbout(AccountId clinician, Instant at) {
    database
        .sql("update asking_courses set looked_at = :at where account_id = :clinician")
        .param("at", Timestamp.from(at))
        .param("clinician", clinician.value())
        .update();
  }
}
