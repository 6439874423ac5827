package org.evenkeel.server.insight;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.earlywarning.Learned;
import org.evenkeel.earlywarning.Measure;
import org.evenkeel.earlywarning.TrackRecord;
import org.evenkeel.server.insight.LearnedCourse.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where learned bands are kept, one row a version.
@Component
class LearnedCourses {
  private final JdbcClient database;

  LearnedCourses(JdbcClient database) {
    this.database = database;
  }

  Optional<LearnedCourse> newest(String instrument, Measure measure) {
    return database
        .sql(
            "select * from learned_course where instrument = :instrument order by version desc limit 1")
        .param("instrument", instrument)
        .query((row, number) -> course(measure, row))
        .optional();
  }

  /// Keeps it as the next version, unless these very rows were learned from already.
  void keep(LearnedCourse course) {
    Learned learned = course.learned();
    TrackRecord record = course.record();
    database
        .sql(
            """
            insert into learned_course (instrument, version, learned_at, code, courses, scores, first_day, last_day, fingerprint,
              coefficients, spread, low_tenth, high_tenth, told_apart, poor_end, sensitivity, specificity, coverage)
            select :instrument, coalesce(max(version), 0) + 1, :at, :code, :courses, :scores, :first, :last, :fingerprint,
              :coefficients, :spread, :low, :high, :people, :poor, :sensitivity, :specificity, :coverage
            from learned_course where instrument = :instrument
            having not coalesce(bool_or(fingerprint = :fingerprint and code = :code), false)
            """)
        .param("instrument", course.instrument())
        .param("at", Timestamp.from(course.at()))
        .param("code", course.code())
        .param("courses", course.rows().courses())
        .param("scores", course.rows().scores())
        .param("first", course.rows().first())
        .param("last", course.rows().last())
        .param("fingerprint", course.rows().fingerprint())
        .param("coefficients", array(learned.coefficients()))
        .param("spread", array(learned.spread()))
        .param("low", learned.lowTenth())
        .param("high", learned.highTenth())
        .param("people", record.people())
        .param("poor", record.withPoorEnd())
        .param("sensitivity", record.sensitivity())
        .param("specificity", record.specificity())
        .param("coverage", record.coverage())
        .update();
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static LearnedCourse course(Measure measure, ResultSet row) throws SQLException {
    return new LearnedCourse(
        row.getString("instrument"),
        row.getInt("version"),
        row.getTimestamp("learned_at").toInstant(),
        row.getString("code"),
        new Rows(
            row.getInt("courses"),
            row.getInt("scores"),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getString("fingerprint")),
        new Learned(
            measure,
            row.getInt("courses"),
            list(row.getArray("coefficients")),
            list(row.getArray("spread")),
            row.getDouble("low_tenth"),
            row.getDouble("high_tenth")),
        new TrackRecord(
            row.getInt("told_apart"),
            row.getInt("poor_end"),
            row.getDouble("sensitivity"),
            row.getDouble("specificity"),
            row.getDouble("coverage")));
  }

  private static List<Double> list(Array numbers) throws SQLException {
    return Arrays.asList((Double[]) numbers.getArray());
  }
}
