package org.evenkeel.psychometrics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InternalConsistencyTest {
  @Test
  void alpha_by_hand() {
    // variances 1 and 1, covariance 0.5: total 3; 2/1 * (1 - 2/3) = 2/3
    double[][] points = {{1, 1}, {2, 3}, {3, 2}};
    assertThat(InternalConsistency.of(points).alpha()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void alpha_and_omega_agree_with_psych() {
    double[][] points =
        columns(SharedData.reference("irt/phq9like_2000.csv.gz"), row -> true, "q", 1, 9);
    InternalConsistency found = InternalConsistency.of(points);
    Map<?, ?> golden =
        (Map<?, ?>) SmallJson.read(SharedData.reference("irt/mirt_catR_values.json"));
    assertThat(found.alpha()).isCloseTo(number(golden, "alpha"), within(1e-12));
    assertThat(found.omega()).isCloseTo(number(golden, "omega_total_1f_minres"), within(1e-6));
    List<?> loadings = (List<?>) requireNonNull(golden.get("fa_minres_loadings"));
    for (int i = 0; i < loadings.size(); i++) {
      assertThat(found.loadings()[i]).isCloseTo((Double) loadings.get(i), within(1e-5));
    }
  }

  @Test
  void alphas_of_the_american_health_survey_come_out_cycle_by_cycle() {
    Map<String, Double> golden = // golden/nhanes_phq9_by_cycle.csv
        Map.of(
            "2007-2008", 0.842588525961817,
            "2009-2010", 0.837471535036312,
            "2011-2012", 0.851933128429745,
            "2013-2014", 0.841305549029762,
            "2015-2016", 0.831479567301461);
    golden.forEach((cycle, alpha) ->
        assertThat(InternalConsistency.of(nhanes(cycle)).alpha())
            .as(cycle)
            .isCloseTo(alpha, within(1e-4)));
  }

  @Test
  void published_alphas_come_out() {
    Path ukm = SharedData.file("ukm_phq_gad_pss/ukm_items.csv.gz");
    assertThat(InternalConsistency.of(columns(ukm, row -> true, "D", 1, 9)).alpha())
        .isCloseTo(0.905, within(5e-4));
    assertThat(InternalConsistency.of(columns(ukm, row -> true, "A", 1, 7)).alpha())
        .isCloseTo(0.944, within(5e-4));
    Path anxiety = SharedData.file("promis_anxiety_lordif/anxiety.csv");
    assertThat(InternalConsistency.of(columns(anxiety, row -> true, "R", 1, 29)).alpha())
        .isCloseTo(0.9705, within(5e-5));
  }

  @Test
  void open_answers_are_left_out_pair_by_pair_as_psych_does() {
    // psych's alpha of the bfi sample, neuroticism: .814; nothing of it is reversed
    double[][] points =
        SharedData.rows(SharedData.file("bfi_mood_psychtools/bfi.csv.gz")).stream()
            .map(row -> IntStream.rangeClosed(1, 5).mapToDouble(i -> open(row, "N" + i)).toArray())
            .toArray(double[][]::new);
    assertThat(InternalConsistency.pairwise(points).alpha()).isCloseTo(0.814, within(5e-4));
  }

  @Test
  void pairwise_by_hand() {
    double[][] points = {{1, 1, Double.NaN}, {2, 2, 1}, {3, 3, 2}, {Double.NaN, 2, 3}};
    // variances 1, 2/3, 1; covariances 1 (three people), 1/2 (two people), 0 (three people)
    double total = 1 + 2.0 / 3 + 1 + 2 * (1 + 0.5 + 0);
    assertThat(InternalConsistency.pairwise(points).alpha())
        .isCloseTo(1.5 * (1 - (8.0 / 3) / total), within(1e-12));
  }

  @Test
  void alpha_of_correlations_is_the_standardised_one() {
    double[][] r = {{1, 0.5, 0.3}, {0.5, 1, 0.4}, {0.3, 0.4, 1}};
    double mean = 0.4;
    assertThat(InternalConsistency.ofCorrelations(r).alpha())
        .isCloseTo(3 * mean / (1 + 2 * mean), within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InternalConsistency.ofCorrelations(new double[][] {{1, 1.2}, {1.2, 1}}))
        .withMessage("Correlation is 1.2; it must lie between -1.0 and 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InternalConsistency.ofCorrelations(new double[][] {{1, 0.2}, {1}}));
  }

  @Test
  void correlations_are_copied() {
    double[][] r = {{1, 0.5}, {0.5, 1}};
    InternalConsistency found = InternalConsistency.ofCorrelations(r);
    double before = found.alpha();
    r[0][1] = 0.9;
    assertThat(found.alpha()).isEqualTo(before);
  }

  @Test
  void a_pair_that_nobody_answered_is_refused() {
    double[][] points = {{1, Double.NaN}, {2, Double.NaN}, {Double.NaN, 1}, {3, 2}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InternalConsistency.pairwise(points))
        .withMessage("1 people answered questions 1 and 2; 2 are needed");
  }

  @Test
  void loadings_put_into_correlations_come_out_of_them() {
    double[] loadings = {0.9, 0.7, 0.5, 0.3};
    // four people are enough to carry any covariance of three dimensions; instead give the factor's
    // own points
    double[][] points = new double[16][4];
    for (int i = 0; i < 16; i++) {
      double factor = (i & 1) == 0 ? 1 : -1;
      double[] own = {(i & 2) - 1, ((i & 4) >> 1) - 1, ((i & 8) >> 2) - 1, sign(i)};
      for (int j = 0; j < 4; j++) {
        points[i][j] = loadings[j] * factor + Math.sqrt(1 - loadings[j] * loadings[j]) * own[j];
      }
    }
    assertThat(InternalConsistency.of(points).loadings()).containsExactly(loadings, within(1e-9));
    assertThat(InternalConsistency.of(points).omega())
        .isCloseTo(5.76 / (5.76 + 4 - 0.81 - 0.49 - 0.25 - 0.09), within(1e-9));
  }

  @Test
  void what_cannot_be_judged_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InternalConsistency.of(new double[][] {{1, 2}}))
        .withMessage("1 people; two people and two questions are needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InternalConsistency.of(new double[][] {{1}, {2}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InternalConsistency.of(new double[][] {{1, 2}, {1}}))
        .withMessage("A row has 1 questions; the first has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InternalConsistency.of(new double[][] {{1, 2}, {1, Double.NaN}}))
        .withMessage("Point is NaN; it must be a number");
  }

  /// Another sign that is unrelated to the factor and to the other three.
  private static double sign(int i) {
    return Integer.bitCount(i) % 2 == 0 ? 1 : -1;
  }

  private static double[][] nhanes(String cycle) {
    return SharedData.rows(SharedData.file("nhanes_phq9/nhanes_dpq_demo_2007_2016_dev.csv.gz"))
        .stream()
        .filter(row -> cycle.equals(row.get("cycle")))
        .map(row ->
            IntStream.rangeClosed(1, 9).mapToDouble(i -> point(row, "DPQ0" + i + "0")).toArray())
        .filter(points -> Arrays.stream(points).allMatch(point -> point >= 0 && point <= 3))
        .toArray(double[][]::new);
  }

  private static double[][] columns(
      Path file, Predicate<Map<String, String>> which, String prefix, int first, int last) {
    return SharedData.rows(file).stream()
        .filter(which)
        .map(row ->
            IntStream.rangeClosed(first, last).mapToDouble(i -> point(row, prefix + i)).toArray())
        .toArray(double[][]::new);
  }

  private static double point(Map<String, String> row, String column) {
    String value = requireNonNull(row.get(column), column);
    return value.isEmpty() || value.equals("NA") ? -1 : Double.parseDouble(value);
  }

  private static double open(Map<String, String> row, String column) {
    double point = point(row, column);
    return point < 0 ? Double.NaN : point;
  }

  private static double number(Map<?, ?> golden, String key) {
    return (Double) requireNonNull(golden.get(key));
  }
}
