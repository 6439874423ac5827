package org.evenkeel.server.insight;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.evenkeel.earlywarning.ColdStart;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.earlywarning.Measure;
import org.evenkeel.fairness.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often a course of help that asked for a look by week 4 ended poorly here: what a look is
/// worth at this house's own base rate. Kept as two counts.
///
/// A course ended poorly when its last score is at or above the cut-off and not reliably better
/// than the first.
///
/// **What this tells you, and what it does not.** Courses had here, with whatever was done about
/// them: a look may have turned some. Being left alone by the rule is no all-clear.
@Component
public class AskingHere implements CountedNowAndThen {
  private static final String NAME = "asking-courses-ended-poorly";
  private static final String INSTRUMENT = "phq-9";
  private static final int WEEK = 4;

  private final CoursesHere courses;
  private final JdbcClient database;
  private final InstantSource clock;

  AskingHere(CoursesHere courses, JdbcClient database, InstantSource clock) {
    this.courses = courses;
    this.database = database;
    this.clock = clock;
  }

  /// Of the courses that asked, those that ended poorly.
  public Share endedPoorly() {
    return database
        .sql("select holds_for, everyone from site_share where name = :name")
        .param("name", NAME)
        .query((row, number) -> new Share(row.getLong("holds_for"), row.getLong("everyone")))
        .optional()
        .orElse(new Share(0, 0));
  }

  @Override
  public void count() {
    Measure measure = Courses.measure(INSTRUMENT);
    ColdStart rule = new ColdStart(measure, 0);
    List<Course> asked =
        courses.with(INSTRUMENT, clock.instant()).stream()
            .map(CoursesHere.Had::course)
            .filter(course -> course.later().getLast().week() > WEEK)
            .filter(course -> rule.track(Courses.until(course, WEEK)).asksForReview())
            .toList();
    keep(asked.stream().filter(course -> Courses.poorEnd(measure, course)).count(), asked.size());
  }

  private void keep(long poor, int asked) {
    database
        .sql(
            """
            insert into site_share (name, holds_for, everyone, figured_at) values (:name, :poor, :asked, :now)
            on conflict (name) do update
              set holds_for = excluded.holds_for, everyone = excluded.everyone, figured_at = excluded.figured_at
            """)
        .param("name", NAME)
        .param("poor", poor)
        .param("asked", asked)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
