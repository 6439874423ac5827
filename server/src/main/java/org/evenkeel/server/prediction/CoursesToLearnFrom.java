package org.evenkeel.server.prediction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.evenkeel.prediction.Example;
import org.evenkeel.prediction.Examples;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.insight.Courses;
import org.evenkeel.server.insight.CoursesHere;
import org.evenkeel.server.insight.CoursesHere.Had;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Courses of help that this house has had, as rows to learn from: what was known at week 4, and
/// whether it ended poorly.
@Component
class CoursesToLearnFrom {
  static final String INSTRUMENT = "phq-9";
  private static final Period REACH_BACK = Period.ofYears(5);

  private final CoursesHere courses;
  private final JdbcClient database;

  CoursesToLearnFrom(CoursesHere courses, JdbcClient database) {
    this.courses = courses;
    this.database = database;
  }

  /// Rows in an order that does not change; in the examples a person is the number of their row, so
  /// that nobody can be known by what is kept of a model.
  ///
  /// @param people whose row each is
  record Rows(List<PersonId> people, Examples examples, LocalDate first, LocalDate last) {}

  /// Empty where there is no course.
  Optional<Rows> all(Instant now) {
    Map<UUID, Beside> beside = beside(now);
    List<PersonId> people = new ArrayList<>();
    List<Example> rows = new ArrayList<>();
    List<Had> taken = new ArrayList<>();
    for (Had had : courses.with(INSTRUMENT, now)) {
      Beside known = beside.getOrDefault(had.person().value(), Beside.NOTHING);
      AtWeekFour then = new AtWeekFour(had.course(), known.anxiety(), known.daysCheckedIn());
      Optional<List<Double>> values = then.wentOn() ? then.values() : Optional.empty();
      if (values.isPresent()) {
        people.add(had.person());
        rows.add(new Example(String.valueOf(people.size()), values.get(), poorEnd(had)));
        taken.add(had);
      }
    }
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rows(
                people,
                new Examples(AtWeekFour.FEATURES, rows),
                taken.stream().map(Had::first).min(LocalDate::compareTo).orElseThrow(),
                taken.stream().map(Had::last).max(LocalDate::compareTo).orElseThrow()));
  }

  private static double poorEnd(Had had) {
    return Courses.poorEnd(Courses.measure(INSTRUMENT), had.course()) ? 1 : 0;
  }

  private record Beside(OptionalDouble anxiety, double daysCheckedIn) {
    private static final Beside NOTHING = new Beside(OptionalDouble.empty(), 0);
  }

  /// What else is known of everyone's first four weeks, in one query.
  private Map<UUID, Beside> beside(Instant now) {
    Map<UUID, Beside> found = new HashMap<>();
    database
        .sql(
            """
            with begun as (
              select distinct on (person_id) person_id, day from observation
              where signal = :signal and day >= :from order by person_id, at, id)
            select b.person_id,
              (select o.value from observation o where o.person_id = b.person_id and o.signal = 'gad-7'
                and o.day between b.day - 7 and b.day + 7 order by o.at, o.id limit 1) as anxiety,
              (select count(distinct o.day) from observation o where o.person_id = b.person_id and o.signal = 'mood'
                and o.day >= b.day and o.day < b.day + 28) as checked_in
            from begun b
            """)
        .param("signal", INSTRUMENT)
        .param("from", LocalDate.ofInstant(now, ZoneOffset.UTC).minus(REACH_BACK))
        .query(row -> {
          Double anxiety = row.getObject("anxiety", Double.class);
          found.put(
              row.getObject("person_id", UUID.class),
              new Beside(
                  anxiety == null ? OptionalDouble.empty() : OptionalDouble.of(anxiety),
                  row.getDouble("checked_in")));
        });
    return found;
  }
}
