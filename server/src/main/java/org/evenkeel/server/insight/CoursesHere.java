package org.evenkeel.server.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Courses of help of the people of this house, for work on all of them together. Whose record
/// rests is not among them.
@Component
public class CoursesHere {
  private static final Period REACH_BACK = Period.ofYears(5);

  /// A course counts as had when its first score lies this long ago and another followed.
  private static final Period LONG_ENOUGH = Period.ofWeeks(12);

  private final JdbcClient database;

  CoursesHere(JdbcClient database) {
    this.database = database;
  }

  /// @param first day of the first score
  /// @param last day of the last score
  public record Had(PersonId person, Course course, LocalDate first, LocalDate last) {}

  private record Total(UUID person, LocalDate day, double value) {}

  /// Every course with one questionnaire, in an order that does not change.
  public List<Had> with(String instrument, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Total> totals =
        database
            .sql(
                """
                select o.person_id, o.day, o.value from observation o
                where o.signal = :signal and o.day >= :from
                  and not exists (select from resting_record r where r.person_id = o.person_id and r.ended_at is null)
                order by o.person_id, o.at, o.id
                """)
            .param("signal", instrument)
            .param("from", today.minus(REACH_BACK))
            .query((row, number) ->
                new Total(
                    row.getObject("person_id", UUID.class),
                    row.getObject("day", LocalDate.class),
                    row.getDouble("value")))
            .list();
    return had(totals, today.minus(LONG_ENOUGH));
  }

  /// A person's totals follow each other.
  private static List<Had> had(List<Total> all, LocalDate begunBy) {
    List<Had> had = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= all.size(); i++) {
      if (i == all.size() || !all.get(i).person().equals(all.get(from).person())) {
        Had one = one(all.subList(from, i));
        if (!one.first().isAfter(begunBy) && !one.course().later().isEmpty()) {
          had.add(one);
        }
        from = i;
      }
    }
    return had;
  }

  private static Had one(List<Total> totals) {
    Total first = totals.getFirst();
    List<Course.Score> later = new ArrayList<>();
    for (Total total : totals.subList(1, totals.size())) {
      int week = Courses.week(first.day(), total.day());
      if (!later.isEmpty() && later.getLast().week() == week) {
        later.removeLast();
      }
      later.add(new Course.Score(week, total.value()));
    }
    return new Had(
        new PersonId(first.person()),
        new Course(first.value(), later),
        first.day(),
        totals.getLast().day());
  }
}
