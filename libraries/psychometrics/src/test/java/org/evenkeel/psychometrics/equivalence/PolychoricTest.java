package org.evenkeel.psychometrics.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.psychometrics.InternalConsistency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolychoricTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.5, 0.3333333333333333",
    "0, 0, -0.5, 0.16666666666666666",
    "1, -0.5, 0.3, 0.283138420244481",
    "-1.2, 0.4, -0.7, 0.01784696384609039",
    "0.3, 0.35, 0.97, 0.5895459770086513",
    "-2, -2.1, 0.995, 0.017458941174016397",
    "1.5, 1.5, 0.999, 0.930882284854364",
    "0.8, -0.2, -0.98, 0.2089118883888858",
    "2.5, 3, 0.6, 0.9927878697296683"
  })
  void the_chance_below_two_bounds_is_that_of_scipy(
      double a, double b, double correlation, double golden) {
    // multivariate_normal.cdf of SciPy 1.17.1 and the arcsine law at (0, 0)
    assertThat(new BivariateNormal(correlation).below(a, b)).isCloseTo(golden, within(1e-12));
  }

  @Test
  void beyond_all_bounds_one_variable_is_left() {
    BivariateNormal normal = new BivariateNormal(0.4);
    double infinite = Double.POSITIVE_INFINITY;
    assertThat(normal.below(infinite, 0)).isCloseTo(0.5, within(1e-15));
    assertThat(normal.below(0, infinite)).isCloseTo(0.5, within(1e-15));
    assertThat(normal.below(infinite, infinite)).isEqualTo(1);
    assertThat(normal.below(-infinite, 1)).isZero();
    assertThat(normal.below(1, -infinite)).isZero();
    assertThat(normal.density(1, -infinite)).isZero();
    assertThat(normal.density(infinite, 1)).isZero();
  }

  @Test
  void the_density_is_how_fast_the_chance_grows_with_the_correlation() {
    double above = new BivariateNormal(0.3 + 1e-6).below(0.5, -0.8);
    double below = new BivariateNormal(0.3 - 1e-6).below(0.5, -0.8);
    assertThat(new BivariateNormal(0.3).density(0.5, -0.8))
        .isCloseTo((above - below) / 2e-6, within(1e-8));
  }

  @Test
  void yes_and_no_parted_in_the_middle_have_a_closed_form() {
    // both medians at 0: P(1,1) = 1/4 + asin(r)/2π, here 35 of 100
    Polychoric found = Polychoric.of(answers(35, 15, 15, 35), other(35, 15, 15, 35));
    assertThat(found.correlation()).isCloseTo(Math.sin(0.1 * 2 * Math.PI), within(1e-9));
    assertThat(found.people()).isEqualTo(100);
    Polychoric against = Polychoric.of(answers(15, 35, 35, 15), other(15, 35, 35, 15));
    assertThat(against.correlation()).isCloseTo(-found.correlation(), within(1e-9));
    assertThat(against.standardError()).isCloseTo(found.standardError(), within(1e-9));
  }

  @Test
  void the_likelihood_is_nowhere_higher_than_at_the_correlation_found() {
    // the maximum found by SciPy's bounded search on the same two-step likelihood
    int[][] table = {{42, 18, 5, 1}, {20, 31, 14, 6}, {4, 15, 22, 22}};
    int[] x = new int[200];
    int[] y = new int[200];
    int person = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        Arrays.fill(x, person, person + table[i][j], i);
        Arrays.fill(y, person, person + table[i][j], j);
        person += table[i][j];
      }
    }
    Polychoric found = Polychoric.of(x, y);
    assertThat(found.correlation()).isCloseTo(0.678267506, within(1e-7));
    assertThat(found.standardError()).isCloseTo(0.047507947, within(1e-7));
  }

  @Test
  void the_correlation_behind_coarse_answers_comes_out() {
    // Seed 4. 4,000 pairs with correlation .6, of which four and three answers are seen. The error
    // is about .012; 4 errors either way fail once in 16,000.
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    int[][] answers = new int[4000][];
    Arrays.setAll(
        answers,
        i -> {
          double one = chance.nextGaussian();
          double two = 0.6 * one + 0.8 * chance.nextGaussian();
          return new int[] {coarse(one, -0.5, 0.6, 1.4), coarse(two, 0.3, 1.1)};
        });
    double[][] matrix = Polychoric.matrix(answers);
    assertThat(matrix[0][1]).isCloseTo(0.6, within(0.05)).isEqualTo(matrix[1][0]);
    assertThat(matrix[0][0]).isEqualTo(1);
    assertThat(InternalConsistency.ofCorrelations(matrix).alpha())
        .isCloseTo(2 * matrix[0][1] / (1 + matrix[0][1]), within(1e-12));
    assertThat(Polychoric.of(column(answers, 0), column(answers, 1)).standardError())
        .isBetween(0.008, 0.02);
  }

  @Test
  void answers_that_always_go_together_reach_the_end_of_the_range() {
    int[] same = {0, 0, 1, 1, 2, 2, 2};
    assertThat(Polychoric.of(same, same).correlation()).isGreaterThan(0.99);
  }

  @Test
  void an_open_answer_leaves_the_person_out() {
    int[] one = {0, 1, 1, 0, 1, -1, 1};
    int[] two = {0, 1, 0, 0, 1, 1, -1};
    Polychoric found = Polychoric.of(one, two);
    assertThat(found.people()).isEqualTo(5);
    assertThat(found).isEqualTo(Polychoric.of(Arrays.copyOf(one, 5), Arrays.copyOf(two, 5)));
  }

  @Test
  void what_has_no_correlation_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Polychoric.of(new int[2], new int[3]))
        .withMessage("2 and 3 answers; there must be one of each a person");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Polychoric.of(new int[] {1, 1, 1}, new int[] {0, 1, 0}))
        .withMessage("3 people gave the same answer; a correlation needs two answers in use");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Polychoric.of(new int[] {0, 1}, new int[] {1, -1}));
  }

  private static int coarse(double place, double... bounds) {
    return (int) Arrays.stream(bounds).filter(bound -> place > bound).count();
  }

  private static int[] column(int[][] answers, int item) {
    return Arrays.stream(answers).mapToInt(row -> row[item]).toArray();
  }

  /// First answers of so many people with (0, 0), (0, 1), (1, 0), (1, 1).
  private static int[] answers(int... counts) {
    int[] answers = new int[Arrays.stream(counts).sum()];
    Arrays.fill(answers, counts[0] + counts[1], answers.length, 1);
    return answers;
  }

  private static int[] other(int... counts) {
    int[] answers = new int[Arrays.stream(counts).sum()];
    Arrays.fill(answers, counts[0], counts[0] + counts[1], 1);
    Arrays.fill(answers, counts[0] + counts[1] + counts[2], answers.length, 1);
    return answers;
  }
}
