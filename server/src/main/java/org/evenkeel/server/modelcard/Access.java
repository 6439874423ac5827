package org.evenkeel.server.modelcard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.earlywarning.Measure;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.Courses;
import org.evenkeel.server.insight.CoursesHere;
import org.evenkeel.server.modelcard.Cases.One;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who gets help, who stays, and whom it helps: for each person whether it came.
@Component
class Access {
  private final CoursesHere courses;
  private final JdbcClient database;

  Access(CoursesHere courses, JdbcClient database) {
    this.courses = courses;
    this.database = database;
  }

  enum Figure {
    /// Nobody took them into care within 28 days of arriving; of those who arrived longer ago.
    WAITED,
    /// Nothing from them for 28 days; of those whose first entry lies 8 weeks back.
    DROPPED_OUT,
    /// The last PHQ-9 is below the cut-off and reliably better; of courses that began at or above
    /// it.
    RECOVERED;

    /// Such as `access-dropped-out`, among the audits.
    String key() {
      return "access-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Figure> all() {
      return Arrays.asList(values());
    }
  }

  List<One> of(Figure figure, Instant now) {
    return switch (figure) {
      case WAITED ->
          asked(
              """
              select a.person_id, not exists (select from care_relationship c where c.person_id = a.person_id
                and c.since <= a.created_at + interval '28 days') as came
              from account a where a.person_id is not null and a.created_at < cast(:now as timestamptz) - interval '28 days' order by a.person_id
              """,
              now);
      case DROPPED_OUT ->
          asked(
              """
              select person_id, max(at) < cast(:now as timestamptz) - interval '28 days' as came from observation
              group by person_id having min(at) < cast(:now as timestamptz) - interval '56 days' order by person_id
              """,
              now);
      case RECOVERED -> recovered(now);
    };
  }

  private List<One> asked(String question, Instant now) {
    return database
        .sql(question)
        .param("now", Timestamp.from(now))
        .query((row, number) ->
            new One(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBoolean("came"),
                false))
        .list();
  }

  private List<One> recovered(Instant now) {
    Measure measure = Courses.measure("phq-9");
    return courses.with("phq-9", now).stream()
        .filter(one -> one.course().before() >= measure.caseness())
        .map(one -> new One(one.person(), recovered(measure, one.course()), false))
        .toList();
  }

  static boolean recovered(Measure measure, Course course) {
    double end = course.later().getLast().value();
    return end < measure.caseness() && course.before() - end >= measure.reliableChange();
  }
}
