package org.evenkeel.psychometrics.equivalence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.SharedData;
import org.evenkeel.psychometrics.SmallJson;
import org.junit.jupiter.api.Test;

/// Judged by base R 4.2.2 on 2,000 made-up people, answers of 2 and 3 counted as yes, groups by odd
/// and even number.
class EquivalenceTest {
  @Test
  void the_mantel_haenszel_test_agrees_with_r() {
    int[][] yesNo = yesNo();
    double[][] golden = golden("MH"); // statistic, p, odds ratio
    for (int item = 0; item < 9; item++) {
      Mantel mantel = Mantel.of(column(yesNo, item), totals(yesNo), focal());
      assertThat(mantel.statistic()).isCloseTo(golden[item][0], within(1e-9));
      assertThat(mantel.pValue()).isCloseTo(golden[item][1], within(1e-9));
      assertThat(mantel.oddsRatio()).isCloseTo(golden[item][2], within(1e-9));
    }
  }

  @Test
  void logistic_deviances_agree_with_r() {
    int[][] yesNo = yesNo();
    int[] group = IntStream.range(0, 2000).map(i -> i % 2).toArray();
    double[] totals = Arrays.stream(totals(yesNo)).asDoubleStream().toArray();
    double[][] golden = golden("logisticDIF"); // three deviances and two differences
    for (int item = 0; item < 9; item++) {
      int[] answers = column(yesNo, item);
      double[][] trait =
          IntStream.range(0, 2000).mapToObj(i -> new double[] {totals[i]}).toArray(double[][]::new);
      assertThat(-2 * ProportionalOdds.fit(answers, trait).logLikelihood())
          .isCloseTo(golden[item][0], within(1e-6));
      ItemComparison comparison = ItemComparison.of(answers, totals, group);
      assertThat(comparison.categories()).isEqualTo(2);
      assertThat(comparison.uniform()).isCloseTo(tail(golden[item][3], 1), within(1e-7));
      assertThat(comparison.either()).isCloseTo(tail(golden[item][4], 2), within(1e-7));
      assertThat(comparison.nonUniform())
          .isCloseTo(tail(golden[item][4] - golden[item][3], 1), within(1e-7));
    }
  }

  @Test
  void a_question_one_group_finds_easier_differs_uniformly() {
    // 400 people, the focal group one answer ahead on every place of the trait
    double[] trait = IntStream.range(0, 400).mapToDouble(i -> (i / 2) / 50.0 - 2).toArray();
    int[] group = IntStream.range(0, 400).map(i -> i % 2).toArray();
    int[] answers =
        IntStream.range(0, 400)
            .map(i ->
                (int) Math.clamp(Math.round(trait[i] / 2 + 1 + 0.6 * group[i] + wobble(i)), 0, 3))
            .toArray();
    ItemComparison comparison = ItemComparison.of(answers, trait, group);
    assertThat(comparison.uniform()).isLessThan(1e-6);
    assertThat(comparison.differs(0.01)).isTrue();
    assertThat(comparison.mcFadden().uniform()).isGreaterThan(0.02);
    assertThat(comparison.mcFadden().either())
        .isCloseTo(
            comparison.mcFadden().uniform() + comparison.mcFadden().nonUniform(), within(1e-12));
    int[] same = group.clone();
    Arrays.setAll(same, i -> (i / 2) % 2);
    assertThat(ItemComparison.of(answers, trait, same).differs(0.001)).isFalse();
  }

  @Test
  void with_more_than_two_answers_there_is_no_odds_ratio() {
    int[] answers = {0, 1, 2, 0, 1, 2, 2, 2};
    int[] totals = {1, 1, 1, 1, 1, 1, 1, 1};
    boolean[] focal = {false, false, false, false, true, true, true, true};
    Mantel mantel = Mantel.of(answers, totals, focal);
    // sum of focal 7, expected 4*10/8 = 5, variance 4*4*(8*18-100)/(64*7) = 1.5714
    assertThat(mantel.statistic()).isCloseTo(4 / 1.571428571, within(1e-6));
    assertThat(mantel.oddsRatio()).isNaN();
  }

  @Test
  void three_groups_have_twice_the_degrees_of_freedom() {
    // 300 people in three groups; each model fitted and its tail taken apart from the comparison
    double[] trait = IntStream.range(0, 300).mapToDouble(i -> (i / 3) / 25.0 - 2).toArray();
    int[] group = IntStream.range(0, 300).map(i -> i % 3).toArray();
    int[] answers =
        IntStream.range(0, 300)
            .map(i ->
                (int) Math.clamp(Math.round(trait[i] / 2 + 1 + 0.2 * group[i] + wobble(i)), 0, 2))
            .toArray();
    double one = height(answers, i -> new double[] {trait[i]});
    double two = height(answers, i -> new double[] {trait[i], is(group[i], 1), is(group[i], 2)});
    double three =
        height(
            answers,
            i ->
                new double[] {
                  trait[i],
                  is(group[i], 1),
                  is(group[i], 2),
                  is(group[i], 1) * trait[i],
                  is(group[i], 2) * trait[i]
                });
    ItemComparison found = ItemComparison.of(answers, trait, group);
    assertThat(found.uniform()).isCloseTo(tail(2 * (two - one), 2), within(1e-9));
    assertThat(found.either()).isCloseTo(tail(2 * (three - one), 4), within(1e-9));
    assertThat(found.nonUniform()).isCloseTo(tail(2 * (three - two), 2), within(1e-9));
  }

  private static double height(int[] answers, IntFunction<double[]> covariates) {
    return ProportionalOdds.fit(
            answers,
            IntStream.range(0, answers.length).mapToObj(covariates).toArray(double[][]::new))
        .logLikelihood();
  }

  private static double is(int group, int wanted) {
    return group == wanted ? 1 : 0;
  }

  @Test
  void a_p_value_at_the_level_is_not_below_it() {
    assertThat(withPValues(0.01, 0.01, 0.01).differs(0.01)).isFalse();
    assertThat(withPValues(0.009, 0.5, 0.5).differs(0.01)).isTrue();
    assertThat(withPValues(0.5, 0.009, 0.5).differs(0.01)).isTrue();
    assertThat(withPValues(0.5, 0.5, 0.009).differs(0.01)).isTrue();
  }

  private static ItemComparison withPValues(double uniform, double either, double nonUniform) {
    ItemComparison.Gain none = new ItemComparison.Gain(0, 0, 0);
    return new ItemComparison(2, uniform, either, nonUniform, 0, none, none, none);
  }

  @Test
  void a_total_that_one_person_or_one_group_has_says_nothing() {
    int[] answers = {0, 1, 1, 0, 1, 1, 0, 1};
    int[] totals = {1, 1, 1, 1, 2, 3, 3, 3};
    boolean[] focal = {false, false, true, true, true, true, true, true};
    Mantel all = Mantel.of(answers, totals, focal);
    Mantel first =
        Mantel.of(Arrays.copyOf(answers, 4), Arrays.copyOf(totals, 4), Arrays.copyOf(focal, 4));
    assertThat(all).isEqualTo(first);
    assertThat(first.oddsRatio()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_compared_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemComparison.of(new int[] {0, 1}, new double[] {0}, new int[] {0, 1}))
        .withMessage("2 answers, 1 places, 2 groups; there must be one each a person");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ItemComparison.of(new int[] {0, 2}, new double[] {0, 1}, new int[] {0, 1}))
        .withMessage("Answers are [0, 2]; they must be 0, 1, … without a gap, at least two");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ItemComparison.of(new int[] {0, 1}, new double[] {0, 1}, new int[] {0, 0}))
        .withMessageStartingWith("Groups are [0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mantel.of(new int[1], new int[2], new boolean[1]));
  }

  /// A wobble unrelated to place and group.
  private static double wobble(int i) {
    return 0.8 * Math.sin(12.9898 * (i / 2) + 3 * (i % 2));
  }

  private static double tail(double statistic, int degrees) {
    return 1
        - new org.hipparchus.distribution.continuous.ChiSquaredDistribution(degrees)
            .cumulativeProbability(statistic);
  }

  private static int[][] yesNo() {
    return SharedData.rows(SharedData.reference("irt/phq9like_2000.csv.gz")).stream()
        .map(row ->
            IntStream.rangeClosed(1, 9)
                .map(i -> Integer.parseInt(requireNonNull(row.get("q" + i))) >= 2 ? 1 : 0)
                .toArray())
        .toArray(int[][]::new);
  }

  private static boolean[] focal() {
    boolean[] focal = new boolean[2000];
    IntStream.range(0, 2000).forEach(i -> focal[i] = i % 2 == 1);
    return focal;
  }

  private static int[] totals(int[][] answers) {
    return Arrays.stream(answers).mapToInt(row -> Arrays.stream(row).sum()).toArray();
  }

  private static int[] column(int[][] answers, int item) {
    return Arrays.stream(answers).mapToInt(row -> row[item]).toArray();
  }

  private static double[][] golden(String key) {
    Map<?, ?> all = (Map<?, ?>) SmallJson.read(SharedData.reference("irt/mirt_catR_values.json"));
    return ((List<?>) requireNonNull(all.get(key)))
        .stream()
            .map(row -> ((List<?>) row).stream().mapToDouble(each -> (Double) each).toArray())
            .toArray(double[][]::new);
  }
}
