package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.earlywarning.Measure;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.psychometrics.CutOff;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.ReliableChange;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.server.record.Observation;

/// Totals of one questionnaire as a course of help: one score a week, the last one given in it.
public final class Courses {
  private Courses() {}

  /// What must be known of a questionnaire to follow a course with it.
  ///
  /// @throws java.util.NoSuchElementException when it has no total, reliable change or cut-off
  public static Measure measure(String instrument) {
    Scale total = Instruments.get(instrument).total().orElseThrow();
    return new Measure(
        new ScaleRange(total.lowest(), total.highest()),
        total.reliableChange().map(ReliableChange::threshold).orElseThrow(),
        total.cutOffs().stream().map(CutOff::atOrAbove).findFirst().orElseThrow());
  }

  /// @param totals at least one, oldest first; the first is the score before
  public static Course of(List<Observation> totals) {
    LocalDate first = totals.getFirst().day();
    List<Course.Score> later = new ArrayList<>();
    for (Observation total : totals.subList(1, totals.size())) {
      int week = week(first, total.day());
      if (!later.isEmpty() && later.getLast().week() == week) {
        later.removeLast();
      }
      later.add(new Course.Score(week, total.value()));
    }
    return new Course(totals.getFirst().value(), later);
  }

  /// As far as it had come by a week.
  public static Course until(Course course, int week) {
    return new Course(
        course.before(), course.later().stream().filter(score -> score.week() <= week).toList());
  }

  /// At or above the cut-off in the end, and not reliably better than at first.
  public static boolean poorEnd(Measure measure, Course course) {
    double end = course.later().getLast().value();
    return end >= measure.caseness() && course.before() - end < measure.reliableChange();
  }

  /// The week of the course that a day lies in, from 1.
  public static int week(LocalDate first, LocalDate day) {
    return Math.max(1, Math.toIntExact(ChronoUnit.WEEKS.between(first, day)));
  }
}
