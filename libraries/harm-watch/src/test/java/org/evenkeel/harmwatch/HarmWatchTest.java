package org.evenkeel.harmwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.harmwatch.Finding.Harmful;
import org.evenkeel.harmwatch.Finding.NotShown;
import org.junit.jupiter.api.Test;

class HarmWatchTest {
  private static final long SEED = 20_261_123;

  private final HarmWatch watch = HarmWatch.withDefaults();

  @Test
  void before_anybody_answered_the_evidence_is_one() {
    assertThat(watch.finding(Answers.NONE)).isEqualTo(new NotShown(Answers.NONE, 1));
  }

  @Test
  void one_excess_is_the_plain_ratio_of_likelihoods() {
    // by hand: (.15/.05)^3 · (.85/.95)^7
    HarmWatch one = new HarmWatch(0.05, 0.01, List.of(0.10));
    assertThat(one.finding(new Answers(10, 3)).evidence())
        .isCloseTo(27 * Math.pow(0.85 / 0.95, 7), within(1e-12));
  }

  @Test
  void several_excesses_are_the_mean_of_their_ratios() {
    HarmWatch two = new HarmWatch(0.2, 0.05, List.of(0.2, 0.6));
    // by hand: ((.4/.2)^2·(.6/.8)^1 + (.8/.2)^2·(.2/.8)^1) / 2 = (3 + 4) / 2
    assertThat(two.finding(new Answers(3, 2)).evidence()).isCloseTo(3.5, within(1e-12));
  }

  @Test
  void harm_is_found_at_the_bound_and_not_before_it() {
    HarmWatch one = new HarmWatch(0.5, 0.25, List.of(0.25));
    // by hand: 1.5^3 = 3.375 and 1.5^4 = 5.0625; the bound is 4
    assertThat(one.finding(new Answers(3, 3))).isInstanceOf(NotShown.class);
    assertThat(one.finding(new Answers(4, 4))).isInstanceOf(Harmful.class);
    assertThat(at(1.499).finding(new Answers(1, 1))).isInstanceOf(Harmful.class);
    assertThat(at(1.501).finding(new Answers(1, 1))).isInstanceOf(NotShown.class);
  }

  private static HarmWatch at(double bound) {
    return new HarmWatch(0.5, 1 / bound, List.of(0.25));
  }

  @Test
  void answers_without_harm_take_evidence_away() {
    double before = watch.finding(new Answers(20, 3)).evidence();
    assertThat(watch.finding(new Answers(30, 3)).evidence()).isLessThan(before);
  }

  @Test
  void thousands_of_answers_are_still_reckoned() {
    assertThat(watch.finding(new Answers(100_000, 5_000))).isInstanceOf(NotShown.class);
    assertThat(watch.finding(new Answers(100_000, 15_000))).isInstanceOf(Harmful.class);
  }

  @Test
  void the_exact_chance_is_that_of_a_tree_drawn_by_hand() {
    HarmWatch one = new HarmWatch(0.5, 0.25, List.of(0.25));
    // the bound 4 is first reached by four "worse" in a row, then by five of six: 1.5^5 · 0.5 = 3.8
    // is not enough
    assertThat(one.chanceOfPause(3, 0.5)).isZero();
    assertThat(one.chanceOfPause(4, 0.5)).isCloseTo(1 / 16.0, within(1e-12));
    assertThat(one.chanceOfPause(6, 0.5)).isCloseTo(1 / 16.0, within(1e-12));
    // six of seven: 1.5^6 · 0.5 = 5.7; paths whose one "better" is among the first four
    assertThat(one.chanceOfPause(7, 0.5)).isCloseTo(1 / 16.0 + 4 / 128.0, within(1e-12));
    assertThat(one.chanceOfPause(4, 1)).isCloseTo(1, within(1e-12));
    assertThat(one.chanceOfPause(50, 0)).isZero();
    assertThat(one.chanceOfPause(0, 1)).isZero();
  }

  @Test
  void at_the_accepted_rate_the_chance_of_ever_pausing_stays_below_what_is_promised() {
    assertThat(watch.chanceOfPause(3_000, watch.accepted())).isBetween(0.001, 0.01);
  }

  @Test
  void ten_of_a_hundred_more_than_accepted_are_found_within_two_hundred_answers() {
    assertThat(watch.chanceOfPause(200, watch.accepted() + 0.10)).isGreaterThan(0.95);
  }

  /// Chance to fail by bad luck: below 1 in 10,000 (4 standard errors).
  @Test
  void the_exact_chance_is_what_drawn_answers_show() {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int rounds = 2_000;
    int paused = 0;
    for (int i = 0; i < rounds; i++) {
      paused += pausesWithin(80, 0.15, chance) ? 1 : 0;
    }
    double exact = watch.chanceOfPause(80, 0.15);
    assertThat((double) paused / rounds)
        .as("seed " + SEED)
        .isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / rounds)));
  }

  private boolean pausesWithin(int answers, double rate, RandomGenerator chance) {
    Answers so = Answers.NONE;
    while (so.all() < answers) {
      so = so.and(chance.nextDouble() < rate);
      if (watch.finding(so) instanceof Harmful) {
        return true;
      }
    }
    return false;
  }

  @Test
  void what_cannot_be_is_refused_in_words() {
    assertThatThrownBy(() -> new Answers(3, 4)).hasMessageContaining("4 of 3");
    assertThatThrownBy(() -> new Answers(-1, 0)).hasMessageContaining("0 of -1");
    assertThatThrownBy(() -> new Answers(1, -1)).hasMessageContaining("-1 of 1");
    assertThatThrownBy(() -> new HarmWatch(0, 0.01, List.of(0.1))).hasMessageContaining("accepted");
    assertThatThrownBy(() -> new HarmWatch(0.05, 1, List.of(0.1))).hasMessageContaining("pause");
    assertThatThrownBy(() -> new HarmWatch(0.05, 0.01, List.of()))
        .hasMessageContaining("there is none");
    assertThatThrownBy(() -> new HarmWatch(0.05, 0.01, List.of(0.0))).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new HarmWatch(0.5, 0.01, List.of(0.6))).hasMessageContaining("1.1");
    assertThatThrownBy(() -> watch.chanceOfPause(-1, 0.5)).hasMessageContaining("-1");
    assertThatThrownBy(() -> watch.chanceOfPause(1, 1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> watch.chanceOfPause(1, Double.NaN)).hasMessageContaining("NaN");
  }
}
