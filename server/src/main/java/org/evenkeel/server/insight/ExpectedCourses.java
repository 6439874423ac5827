package org.evenkeel.server.insight;

import java.util.Optional;
import java.util.Set;
import org.evenkeel.earlywarning.ColdStart;
import org.evenkeel.earlywarning.Learned;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What to expect of a course of help here: the plain rule, and beside it the band learned from the
/// people of this house once two people have switched it on.
@Component
public class ExpectedCourses {
  /// The questionnaires that courses are followed with.
  public static final Set<String> INSTRUMENTS = Set.of("phq-9", "gad-7");

  private final LearnedCourses learned;
  private final ObjectProvider<ModelSwitch> switches;
  private final JdbcClient database;

  ExpectedCourses(
      LearnedCourses learned, ObjectProvider<ModelSwitch> switches, JdbcClient database) {
    this.learned = learned;
    this.switches = switches;
    this.database = database;
  }

  /// The rule in use.
  public CourseRule rule(String instrument) {
    return new CourseRule(
        new ColdStart(Courses.measure(instrument), coursesSoFar(instrument)), band(instrument));
  }

  /// The band in use, if it is in use.
  public Optional<Learned> band(String instrument) {
    return newest(instrument).filter(one -> on(instrument)).map(LearnedCourse::learned);
  }

  private boolean on(String instrument) {
    return switches.stream().anyMatch(one -> one.on(LearnedCourse.model(instrument)));
  }

  /// What was last learned, in use or not.
  public Optional<LearnedCourse> newest(String instrument) {
    return learned.newest(instrument, Courses.measure(instrument));
  }

  /// Courses of help that the house has had, finished enough to learn from.
  public int coursesSoFar(String instrument) {
    return database
        .sql("select everyone from site_share where name = :name")
        .param("name", LearningFromCourses.count(instrument))
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
