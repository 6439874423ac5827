package org.evenkeel.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  /// 81/263 and 15/148 are Newcombe's examples (1998); all values from scipy 1.17, root search on
  /// the binomial distribution.
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2544021049455224, 0.36577347425777973",
    "15, 148, 0.060063602665532144, 0.1581217330506119",
    "0, 20, 0, 0.13910834066826505",
    "1, 29, 0.0017247701147051248, 0.15853738368146542",
    "29, 29, 0.9018553723227043, 1"
  })
  void the_interval_of_a_share_is_the_exact_one(long of, long all, double low, double high) {
    Interval interval = new Share(of, all).interval();

    assertThat(interval.low()).isCloseTo(low, within(1e-9));
    assertThat(interval.high()).isCloseTo(high, within(1e-9));
  }

  /// Newcombe 1998 (differences), table II, method 10: 56/70 and 48/80; 9/10 and 3/10; 10/10, 0/20.
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, .0524, .3339",
    "9, 10, 3, 10, .1705, .8090",
    "10, 10, 0, 20, .6791, 1.0"
  })
  void the_interval_of_a_gap_is_newcombes(long a, long m, long b, long n, double low, double high) {
    Interval interval = new Gap(Rate.FLAG_RATE, new Share(a, m), new Share(b, n)).interval();

    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  /// 20,000 samples a kind, seed 20261123, truths drawn anew for each: the standard error of a
  /// coverage of .95 is .0015.
  @Test
  void intervals_cover_the_truth_in_95_of_100_cases() {
    var chance = new SplittableRandom(20261123);
    int shares = 0;
    int gaps = 0;
    for (int i = 0; i < 20_000; i++) {
      double p = chance.nextDouble(.05, .95);
      double q = chance.nextDouble(.05, .95);
      Share one = draw(chance.nextInt(40, 400), p, chance);
      Share two = draw(chance.nextInt(40, 400), q, chance);
      shares += one.interval().excludes(p) ? 0 : 1;
      gaps += new Gap(Rate.FLAG_RATE, one, two).interval().excludes(p - q) ? 0 : 1;
    }

    assertThat(shares / 20_000.0).isCloseTo(.95, within(.01));
    assertThat(gaps / 20_000.0).isCloseTo(.95, within(.01));
  }

  /// Normal scores one deviation apart: the true area is Φ(1/√2) = .7602499. Probabilities p with
  /// outcomes drawn by p: intercept 0 and slope 1 are true. 4,000 samples of 300 people, seed
  /// 20261123, standard error .0035.
  @Test
  void intervals_of_area_and_calibration_cover_the_truth_in_95_of_100_cases() {
    var chance = new SplittableRandom(20261123);
    int area = 0;
    int intercept = 0;
    int slope = 0;
    for (int i = 0; i < 4_000; i++) {
      area += Discrimination.of(apart(chance)).interval().excludes(.7602499389065233) ? 0 : 1;
      Calibration calibration = Calibration.of(honest(chance));
      intercept += calibration.interceptInterval().excludes(0) ? 0 : 1;
      slope += calibration.slopeInterval().excludes(1) ? 0 : 1;
    }

    assertThat(area / 4_000.0).isCloseTo(.95, within(.012));
    assertThat(intercept / 4_000.0).isCloseTo(.95, within(.012));
    assertThat(slope / 4_000.0).isCloseTo(.95, within(.012));
  }

  private static Scores apart(SplittableRandom chance) {
    boolean[] outcome = new boolean[300];
    double[] score = new double[300];
    for (int i = 0; i < 300; i++) {
      outcome[i] = i < 120;
      score[i] = 1 / (1 + Math.exp(-chance.nextGaussian() - (outcome[i] ? 1 : 0)));
    }
    return Scores.of(outcome, score, 300);
  }

  private static Scores honest(SplittableRandom chance) {
    boolean[] outcome = new boolean[300];
    double[] p = new double[300];
    for (int i = 0; i < 300; i++) {
      p[i] = 1 / (1 + Math.exp(.5 - chance.nextGaussian()));
      outcome[i] = chance.nextDouble() < p[i];
    }
    return Scores.of(outcome, p, 300);
  }

  private static Share draw(int n, double p, SplittableRandom chance) {
    int of = 0;
    for (int i = 0; i < n; i++) {
      of += chance.nextDouble() < p ? 1 : 0;
    }
    return new Share(of, n);
  }

  /// A gap of the size said to be findable is told from none in eight of ten samples: 4,000, seed
  /// 5, standard error .006; the pooled formula is itself good to about .03 here.
  @Test
  void the_smallest_findable_gap_is_found_in_eight_of_ten_samples() {
    double gap =
        new Gap(Rate.FLAG_RATE, new Share(60, 200), new Share(240, 800)).smallestFindable();
    var chance = new SplittableRandom(5);
    int found = 0;
    for (int i = 0; i < 4_000; i++) {
      Share one = draw(200, .3 + .8 * gap, chance);
      Share two = draw(800, .3 - .2 * gap, chance);
      found += new Gap(Rate.FLAG_RATE, one, two).interval().excludes(0) ? 1 : 0;
    }

    assertThat(found / 4_000.0).isCloseTo(.80, within(.04));
  }

  @Test
  void no_people_have_no_known_share() {
    Share none = new Share(0, 0);

    assertThat(none.value()).isNaN();
    assertThat(none.interval().excludes(.5)).isFalse();
    assertThat(none.interval().within(1)).isFalse();
    assertThat(new Gap(Rate.FLAG_RATE, none, new Share(1, 2)).interval().excludes(0)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(3, 2))
        .withMessage("3 of 2 is no share; it lies from none to all");
  }
}
