package org.evenkeel.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

  /// 200,000 draws, seed 6: mean within five standard errors, variance within 3 %, and the share at
  /// or below the mean within .006, five standard errors.
  @ParameterizedTest
  @ValueSource(doubles = {0, .3, 4, 9.9, 10, 37, 1_000, 2_500_000})
  void draws_have_the_poisson_distribution(double mean) {
    var chance = new SplittableRandom(6);
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    int atOrBelow = 0;
    for (int i = 0; i < n; i++) {
      double k = Poisson.draw(mean, chance);
      sum += k - mean;
      squares += (k - mean) * (k - mean);
      atOrBelow += k <= mean ? 1 : 0;
    }

    assertThat(sum / n).isCloseTo(0, within(5 * Math.sqrt(mean / n) + 1e-12));
    assertThat(squares / n).isCloseTo(mean, within(.03 * mean + 1e-12));
    assertThat((double) atOrBelow / n).isCloseTo(atOrBelow(mean), within(.006));
  }

  /// `P(K ≤ mean)`, by summing, for large means by the first term of its expansion.
  private static double atOrBelow(double mean) {
    if (mean > 500) {
      return .5 + 2 / (3 * Math.sqrt(2 * Math.PI * mean));
    }
    double term = Math.exp(-mean);
    double sum = term;
    for (int k = 1; k <= mean; k++) {
      term *= mean / k;
      sum += term;
    }
    return sum;
  }

  @Test
  void the_interval_of_one_share_is_near_the_exact_one() {
    Counts[] group = {new Counts(120, 60, 80, 240)};
    Interval drawn =
        Bootstrap.of(
            group, g -> g[0].share(Rate.SENSITIVITY).value(), 4_000, new SplittableRandom(7));
    Interval exact = group[0].share(Rate.SENSITIVITY).interval();

    assertThat(drawn.low()).isCloseTo(exact.low(), within(.01));
    assertThat(drawn.high()).isCloseTo(exact.high(), within(.01));
  }

  @Test
  void figures_no_draw_can_give_are_unknown() {
    Counts[] empty = {Counts.NONE};

    assertThat(
            Bootstrap.of(
                    empty, g -> g[0].share(Rate.ACCURACY).value(), 100, new SplittableRandom(1))
                .excludes(0))
        .isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bootstrap.of(empty, _ -> 0, 10, new SplittableRandom(1)))
        .withMessage("10 draws were asked for; an interval needs at least 100");
  }
}
