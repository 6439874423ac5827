package org.evenkeel.server.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.insight.CourseRule;
import org.evenkeel.server.insight.Courses;
import org.evenkeel.server.insight.ExpectedCourses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Courses of help of everyone in somebody's care, for work on all of them together. Whose record
/// rests is not among them.
///
/// A course keeps asking when its latest score asks for a look, every score of the four weeks
/// before did too, and nobody noted a look in these weeks.
@Component
class CoursesInCare {
  private static final Period COURSE = Period.ofYears(1);
  private static final Period LONG = Period.ofWeeks(4);

  private final ExpectedCourses expected;
  private final JdbcClient database;

  CoursesInCare(ExpectedCourses expected, JdbcClient database) {
    this.expected = expected;
    this.database = database;
  }

  /// @param since the first score that asked, or the look after which it went on
  record Keeping(AccountId clinician, LocalDate since) {}

  private record Total(UUID clinician, UUID person, LocalDate day, double value, LocalDate looked) {
    private List<UUID> course() {
      return List.of(clinician, person);
    }
  }

  List<Keeping> thatKeepAsking(Instant now) {
    String phq9 = Scores.PHQ9.id().toString();
    CourseRule rule = expected.rule(phq9);
    return totals(phq9, now).values().stream()
        .flatMap(totals ->
            since(rule, totals).stream()
                .map(day -> new Keeping(new AccountId(totals.getFirst().clinician()), day)))
        .toList();
  }

  private Map<List<UUID>, List<Total>> totals(String instrument, Instant now) {
    return database
        .sql(
            """
            select c.account_id, o.person_id, o.day, o.value,
              (select cast(max(r.reviewed_at) as date) from course_review r where r.person_id = o.person_id) as looked
            from care_relationship c join observation o on o.person_id = c.person_id
            where c.ended_at is null and c.until is null and o.signal = :signal and o.day >= :from
              and not exists (select from resting_record r where r.person_id = o.person_id and r.ended_at is null)
            order by o.at, o.id
            """)
        .param("signal", instrument)
        .param("from", LocalDate.ofInstant(now, ZoneOffset.UTC).minus(COURSE))
        .query(CoursesInCare::total)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Total::course));
  }

  private static Total total(ResultSet row, int number) throws SQLException {
    return new Total(
        row.getObject("account_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("day", LocalDate.class),
        row.getDouble("value"),
        Optional.ofNullable(row.getObject("looked", LocalDate.class)).orElse(LocalDate.EPOCH));
  }

  /// Since when it asks without a look, if it does for so long.
  private static Optional<LocalDate> since(CourseRule rule, List<Total> totals) {
    Optional<LocalDate> first = Optional.empty();
    for (int count = 2; count <= totals.size(); count++) {
      LocalDate day = totals.get(count - 1).day();
      boolean asks = rule.track(course(totals.subList(0, count))).asksForReview();
      first = asks ? first.or(() -> Optional.of(day)) : Optional.empty();
    }
    return first
        .map(day -> later(day, totals.getLast().looked()))
        .filter(day -> !totals.getLast().day().isBefore(day.plus(LONG)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /// One score a week, the last one given in it.
  private static Course course(List<Total> totals) {
    List<Course.Score> later = new ArrayList<>();
    for (Total total : totals.subList(1, totals.size())) {
      int week = Courses.week(totals.getFirst().day(), total.day());
      if (!later.isEmpty() && later.getLast().week() == week) {
        later.removeLast();
      }
      later.add(new Course.Score(week, total.value()));
    }
    return new Course(totals.getFirst().value(), later);
  }
}
