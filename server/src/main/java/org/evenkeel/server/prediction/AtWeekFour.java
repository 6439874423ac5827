package org.evenkeel.server.prediction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.prediction.Feature;
import org.evenkeel.server.insight.Courses;

/// What is known of a course of help at week 4, as the numbers a model reads.
///
/// @param course as far as it has come, or the whole of it
/// @param anxiety the first GAD-7 around the beginning
/// @param daysCheckedIn days of the first four weeks with a check-in; NaN where that is not shared
record AtWeekFour(Course course, OptionalDouble anxiety, double daysCheckedIn) {
  static final int WEEK = 4;

  static final List<Feature> FEATURES =
      List.of(
          Feature.fixed("score-before"),
          Feature.of("score-latest"),
          Feature.fixed("anxiety-before"),
          Feature.of("weeks-answered"),
          Feature.of("days-checked-in"));

  /// In the order of the features; empty where no score was given in the first four weeks.
  Optional<List<Double>> values() {
    Course soFar = Courses.until(course, WEEK);
    return soFar.later().isEmpty()
        ? Optional.empty()
        : Optional.of(
            List.of(
                soFar.before(),
                soFar.later().getLast().value(),
                anxiety.orElse(Double.NaN),
                (double) soFar.later().size(),
                daysCheckedIn));
  }

  /// Whether it reached beyond week 4, so that an end can be seen.
  boolean wentOn() {
    return !course.later().isEmpty() && course.later().getLast().week() > WEEK;
  }
}
