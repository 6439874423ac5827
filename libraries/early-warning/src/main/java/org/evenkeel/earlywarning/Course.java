package org.evenkeel.earlywarning;

import java.util.List;

/// One person's scores on one questionnaire over a course of help: the score before it began, and
/// the later ones with the number of the week (or weekly session) they belong to.
///
/// @param before the score at the start
/// @param later later scores in order of week; may be empty
public record Course(double before, List<Score> later) {

  /// A later score.
  ///
  /// @param week 1, 2, 3, … since the start
  /// @param value the score
  public record Score(int week, double value) {
    public Score {
      if (week < 1 || !Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "Week %d has score %s; weeks count from 1 and a score is a finite number"
                .formatted(week, value));
      }
    }
  }

  public Course {
    later = List.copyOf(later);
    if (!Double.isFinite(before)) {
      throw new IllegalArgumentException(
          "The score before is %s; a score is a finite number".formatted(before));
    }
    for (int i = 1; i < later.size(); i++) {
      if (later.get(i).week() <= later.get(i - 1).week()) {
        throw new IllegalArgumentException(
            "Week %d comes after week %d; scores are given in order of week, each week once"
                .formatted(later.get(i).week(), later.get(i - 1).week()));
      }
    }
  }

  /// The scores up to and with this week.
  Course until(int week) {
    return new Course(before, later.stream().filter(score -> score.week() <= week).toList());
  }
}
