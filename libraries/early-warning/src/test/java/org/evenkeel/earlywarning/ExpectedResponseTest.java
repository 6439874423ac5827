package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.earlywarning.Course.Score;
import org.evenkeel.earlywarning.ReferenceFiles.Row;
import org.junit.jupiter.api.Test;

class ExpectedResponseTest {

  /// PHQ-9: 0 to 27, reliable change 6, caseness 10.
  private static final Measure PHQ9 = new Measure(new ScaleRange(0, 27), 6, 10);

  private static final ExpectedResponse COLD = ExpectedResponse.from(PHQ9, List.of());

  @Test
  void before_anything_is_known_of_a_course_nothing_is_said() {
    assertThat(COLD.track(course(15))).isEqualTo(new Track.TooEarly());
    assertThat(COLD.track(course(15, 14, 14, 14))).isEqualTo(new Track.TooEarly());
  }

  @Test
  void in_week_four_little_change_above_caseness_asks_for_a_review() {
    assertThat(COLD.track(course(15, 15, 14, 13, 13)))
        .isInstanceOfSatisfying(
            Track.LittleChange.class,
            little -> {
              assertThat(little.week()).isEqualTo(4);
              assertThat(little.share()).isCloseTo(2 / 15.0, within(1e-12));
            });
    assertThat(COLD.track(course(15, 15, 14, 13, 12))).isEqualTo(new Track.OnTrack(4));
    assertThat(COLD.track(course(11, 11, 10, 10, 9))).isEqualTo(new Track.OnTrack(4));
    assertThat(COLD.track(course(0, 0, 0, 0, 0))).isEqualTo(new Track.OnTrack(4));
  }

  @Test
  void reliable_worsening_asks_for_a_review_at_any_time() {
    assertThat(COLD.track(course(9, 15))).isEqualTo(new Track.ReliablyWorse(1, 6));
    assertThat(learned(400, 1).track(course(9, 15))).isEqualTo(new Track.ReliablyWorse(1, 6));
    assertThat(COLD.track(course(9, 14))).isEqualTo(new Track.TooEarly());
  }

  @Test
  void a_service_with_fewer_than_200_courses_uses_the_plain_rule() {
    var none = new Course(12, List.of());
    var few = new ArrayList<>(simulated(199, 1));
    few.add(none);

    assertThat(ExpectedResponse.from(PHQ9, few)).isEqualTo(new ColdStart(PHQ9, 199));
    assertThat(ExpectedResponse.from(PHQ9, simulated(200, 1))).isInstanceOf(Learned.class);
  }

  /// Beat the Blues trial, 280 later scores of 100 people; numpy 2.4 lstsq, months as weeks.
  @Test
  void the_fit_is_that_of_least_squares_on_a_real_trial() throws IOException {
    var courses = new ArrayList<Course>();
    for (Row row : ReferenceFiles.rows(ReferenceFiles.data("outcome_trials/BtheB.csv"))) {
      courses.add(new Course(row.number("bdi.pre"), later(row)));
    }
    var learned = Learned.from(new Measure(new ScaleRange(0, 63), 9, 14), courses);

    assertThat(learned.coefficients())
        .usingComparatorForType(closeBy(5e-8), Double.class)
        .containsExactly(2.25003302, 0.86801402, -0.50793317, -0.20042812);
    assertThat(learned.spread())
        .usingComparatorForType(closeBy(5e-8), Double.class)
        .containsExactly(6.52855802, 0.31352849);
    assertThat(learned.lowTenth()).isCloseTo(-1.45505725, within(5e-8));
    assertThat(learned.highTenth()).isCloseTo(1.60824689, within(5e-8));
  }

  private static List<Score> later(Row row) {
    var later = new ArrayList<Score>();
    for (int month : new int[] {2, 3, 5, 8}) {
      if (!row.text("bdi.%dm".formatted(month)).equals("NA")) {
        later.add(new Score(month, row.number("bdi.%dm".formatted(month))));
      }
    }
    return later;
  }

  private static java.util.Comparator<Double> closeBy(double tolerance) {
    return (a, b) -> Math.abs(a - b) <= tolerance ? 0 : Double.compare(a, b);
  }

  /// New people of the same kind: 20,000 scores of 2,500 people, seed 2. People differ, so scores
  /// of one person lie in or out together; the standard error of the coverage is about .006.
  @Test
  void eight_of_ten_new_scores_lie_in_the_band() {
    var learned = learned(2_000, 1);
    int within = 0;
    int all = 0;
    for (Course course : simulated(2_500, 2)) {
      for (Score score : course.later()) {
        Track.Band band = learned.band(course.before(), score.week());
        within += score.value() >= band.lower() && score.value() <= band.upper() ? 1 : 0;
        all++;
      }
    }

    assertThat((double) within / all).isCloseTo(.80, within(.025));
  }

  @Test
  void a_score_above_the_band_asks_for_a_review_and_shows_the_band() {
    var learned = learned(2_000, 1);
    var high = learned.track(course(16, 16, 16, 16, 16, 16, 18));

    assertThat(high).isInstanceOf(Track.AboveTheBand.class);
    assertThat(high.asksForReview()).isTrue();
    assertThat(learned.track(course(16, 21))).isEqualTo(new Track.TooEarly());
    assertThat(learned.track(course(16, 15, 14)).asksForReview()).isFalse();
    assertThat(learned.band(27, 1).upper()).isLessThanOrEqualTo(27);
    assertThat(learned.band(0, 8).lower()).isGreaterThanOrEqualTo(0);
  }

  /// Seed 3; in this made-up service improvement is what it is, so the band tells poor ends apart.
  @Test
  void the_track_record_is_taken_on_people_the_band_did_not_learn_from() {
    var record = TrackRecord.of(PHQ9, simulated(1_500, 3), new SplittableRandom(3));

    assertThat(record.people()).isEqualTo(1_500);
    assertThat(record.coverage()).isCloseTo(.80, within(.025));
    assertThat(record.specificity()).isGreaterThan(.85);
    assertThat(record.balancedAccuracy())
        .isEqualTo((record.sensitivity() + record.specificity()) / 2);
  }

  @Test
  void scores_that_are_only_noise_are_not_worth_showing() {
    var noise = new ArrayList<Course>();
    var chance = new SplittableRandom(4);
    for (int person = 0; person < 600; person++) {
      double[] later = chance.doubles(8, 5, 20).toArray();
      noise.add(course(chance.nextDouble(8, 20), later));
    }

    assertThat(TrackRecord.of(PHQ9, noise, new SplittableRandom(4)).worthShowing()).isFalse();
  }

  @Test
  void wrong_input_is_refused_in_a_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Course(10, List.of(new Score(2, 5), new Score(2, 6))))
        .withMessage(
            "Week 2 comes after week 2; scores are given in order of week, each week once");
    assertThatIllegalArgumentException().isThrownBy(() -> new Score(0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> course(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Measure(new ScaleRange(0, 27), 0, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrackRecord.of(PHQ9, simulated(200, 1), new SplittableRandom(1)))
        .withMessage("200 courses were given; a track record needs at least 223");
    var alike = new ArrayList<Course>();
    for (int person = 0; person < 300; person++) {
      alike.add(course(12, 11, 10));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExpectedResponse.from(PHQ9, alike))
        .withMessageContaining("cannot be told apart");
  }

  private static Learned learned(int people, long seed) {
    return (Learned) ExpectedResponse.from(PHQ9, simulated(people, seed));
  }

  /// People who begin between 5 and 24 and improve with the logarithm of the week, each at their
  /// own pace, eight weeks.
  private static List<Course> simulated(int people, long seed) {
    var chance = new SplittableRandom(seed);
    var courses = new ArrayList<Course>();
    for (int person = 0; person < people; person++) {
      double before = chance.nextDouble(5, 24);
      double pace = chance.nextGaussian(.2, .12);
      double[] later = new double[8];
      for (int week = 1; week <= 8; week++) {
        double score = before * (1 - pace * Math.log(week + 1.0)) + chance.nextGaussian() * 1.5;
        later[week - 1] = Math.clamp(score, 0, 27);
      }
      courses.add(course(before, later));
    }
    return courses;
  }

  private static Course course(double before, double... later) {
    var scores = new ArrayList<Score>();
    for (double score : later) {
      scores.add(new Score(scores.size() + 1, score));
    }
    return new Course(before, scores);
  }
}
