package org.evenkeel.earlywarning;

import java.util.Collection;

/// What to expect of a course of help, and whether a person's course should be looked at.
///
/// Before a service has [Learned#FEWEST_PEOPLE] courses of its own, one plain rule is used; after
/// that, the band in which eight of ten of its people lay. Reliable worsening asks for a review at
/// any time and with either.
///
/// # What this tells you, and what it does not
///
/// It tells a helper which courses to look at, and why. It does not say that help fails, and it
/// never ends, lowers or refuses help. "On track" is no all-clear: the best published predictions
/// of this kind are right in 67 to 78 of 100 (balanced accuracy; Isacsson et al. 2024,
/// doi:10.1038/s43856-024-00626-4). Missing scores are not good scores: a course with none since is
/// [Track.TooEarly].
public sealed interface ExpectedResponse permits ColdStart, Learned {

  /// What can be said of a course after its latest score.
  Track track(Course course);

  /// Learns from a service's finished courses; with too few, the cold-start rule.
  static ExpectedResponse from(Measure measure, Collection<Course> courses) {
    long people = courses.stream().filter(course -> !course.later().isEmpty()).count();
    return people < Learned.FEWEST_PEOPLE
        ? new ColdStart(measure, (int) people)
        : Learned.from(measure, courses);
  }
}
