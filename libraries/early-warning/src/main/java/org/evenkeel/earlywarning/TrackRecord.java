package org.evenkeel.earlywarning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// How well "asks for review by week 4" told apart, among people the band had not learned from,
/// those who ended at or above caseness and had not reliably improved from the others. By tenfold
/// cross-validation over people, never over scores: a person's scores are all in one fold.
///
/// **What this tells you, and what it does not.** Whether the band is worth showing in this
/// service. It is one service's past; it says nothing of another, and should be read by group as
/// well.
///
/// @param people people whose course reached beyond week 4
/// @param withPoorEnd how many of them ended poorly
/// @param sensitivity share of those with a poor end who had been pointed out; NaN if none
/// @param specificity share of the others who had not; NaN if none
/// @param coverage share of held-out scores that lay within their band; about .8 if the band is
///   right
public record TrackRecord(
    int people, int withPoorEnd, double sensitivity, double specificity, double coverage) {

  /// The benchmark for clinical usefulness that Isacsson et al. 2024 used.
  public static final double BENCHMARK = 0.67;

  private static final int WEEK = 4;
  private static final int FOLDS = 10;

  /// Mean of sensitivity and specificity.
  public double balancedAccuracy() {
    return (sensitivity + specificity) / 2;
  }

  /// Whether the band beat the benchmark on held-out people; if not, nothing should be shown.
  public boolean worthShowing() {
    return balancedAccuracy() > BENCHMARK;
  }

  /// The record of a band learned from and held against these courses.
  ///
  /// @param courses finished courses, [Learned#FEWEST_PEOPLE] and a tenth more at least
  /// @param chance deals people to folds
  public static TrackRecord of(Measure measure, List<Course> courses, RandomGenerator chance) {
    List<Course> dealt =
        new ArrayList<>(courses.stream().filter(course -> !course.later().isEmpty()).toList());
    int fewest = Learned.FEWEST_PEOPLE + Learned.FEWEST_PEOPLE / (FOLDS - 1) + 1;
    if (dealt.size() < fewest) {
      throw new IllegalArgumentException(
          "%d courses were given; a track record needs at least %d"
              .formatted(dealt.size(), fewest));
    }
    Collections.shuffle(dealt, Random.from(chance));
    Tally tally = new Tally(measure);
    for (int fold = 0; fold < FOLDS; fold++) {
      tally.hold(part(dealt, fold, false), part(dealt, fold, true));
    }
    return tally.record();
  }

  private static List<Course> part(List<Course> dealt, int fold, boolean held) {
    List<Course> part = new ArrayList<>();
    for (int i = 0; i < dealt.size(); i++) {
      if ((i % FOLDS == fold) == held) {
        part.add(dealt.get(i));
      }
    }
    return part;
  }

  /// Counts over the folds.
  private static final class Tally {
    private final Measure measure;
    private final int[][] seen = new int[2][2];
    private int scores;
    private int within;

    Tally(Measure measure) {
      this.measure = measure;
    }

    void hold(List<Course> learnedFrom, List<Course> held) {
      Learned learned = Learned.from(measure, learnedFrom);
      held.forEach(course -> count(learned, course));
    }

    private void count(Learned learned, Course course) {
      course
          .later()
          .forEach(score -> countBand(learned.band(course.before(), score.week()), score));
      if (course.later().getLast().week() > WEEK) {
        seen[poorEnd(course) ? 1 : 0][pointedOut(learned, course) ? 1 : 0]++;
      }
    }

    private void countBand(Track.Band band, Course.Score score) {
      scores++;
      within += score.value() >= band.lower() && score.value() <= band.upper() ? 1 : 0;
    }

    private static boolean pointedOut(Learned learned, Course course) {
      return learned.track(course.until(WEEK)).asksForReview();
    }

    private boolean poorEnd(Course course) {
      double end = course.later().getLast().value();
      return end >= measure.caseness() && course.before() - end < measure.reliableChange();
    }

    TrackRecord record() {
      int poor = seen[1][0] + seen[1][1];
      int good = seen[0][0] + seen[0][1];
      return new TrackRecord(
          poor + good,
          poor,
          (double) seen[1][1] / poor,
          (double) seen[0][0] / good,
          (double) within / scores);
    }
  }
}
