package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLengthsTest {

  private static final RunLengths.Prior PRIOR = new RunLengths.Prior(1 / 250.0, 0, 1, .1, .01);

  /// bayesian_changepoint_detection, online, Student-t, the same prior.
  @Test
  void every_probability_and_every_most_probable_length_is_the_references() throws IOException {
    var days = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/mood_365d.csv.gz"));
    var last =
        ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/bocpd_studentT_R_lastcol.csv.gz"));
    var most =
        ReferenceFiles.rows(
            ReferenceFiles.reference("earlywarn/bocpd_studentT_argmax_runlength.csv.gz"));
    var lengths = RunLengths.before(PRIOR);
    double[] likeliest =
        ReferenceFiles.column(most, "argmax_run_length_per_step_(column_t_before_update)");
    double[] x = ReferenceFiles.column(days, "x");
    for (int t = 0; t < x.length; t++) {
      assertThat(lengths.mostProbable()).isEqualTo((int) likeliest[t]);
      lengths.add(x[t]);
    }

    assertThat(lengths.probabilities())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(ReferenceFiles.column(last, "P(run length=r | x_1..x_365)"));
  }

  /// exp(lgamma(a + .5) - lgamma(a)) in Python 3.
  @ParameterizedTest
  @CsvSource({
    ".1, 0.1565345081941971",
    "1, 0.8862269254527580",
    "29.6, 5.417662278348116",
    "100, 9.987507861262593"
  })
  void the_ratio_of_gammas_is_pythons(double a, double expected) {
    assertThat(GammaRatio.half(a)).isCloseTo(expected, within(1e-11 * expected));
  }

  @Test
  void a_clear_change_is_placed_where_it_happened() {
    var chance = new SplittableRandom(1);
    var lengths = RunLengths.before(PRIOR);
    for (int t = 0; t < 100; t++) {
      lengths.add(chance.nextGaussian() + (t < 60 ? 0 : 6));
    }

    assertThat(lengths.mostProbable()).isEqualTo(40);
    assertThat(Arrays.stream(lengths.probabilities()).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void impossible_beliefs_and_values_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RunLengths.Prior(0, 0, 1, 1, 1))
        .withMessageContaining("the first lies between 0 and 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new RunLengths.Prior(.1, 0, 1, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunLengths.before(PRIOR).add(Double.NaN))
        .withMessage("Value 1 is NaN; a value is a finite number");
  }
}
