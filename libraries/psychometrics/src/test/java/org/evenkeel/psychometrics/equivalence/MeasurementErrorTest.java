package org.evenkeel.psychometrics.equivalence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.InternalConsistency;
import org.evenkeel.psychometrics.SharedData;
import org.junit.jupiter.api.Test;

class MeasurementErrorTest {
  // group 0: scores 2, 5, 5, alpha 2/3 as in InternalConsistencyTest; group 1: scores 0, 2, 4, 6
  private static final double[][] POINTS = {{1, 1}, {0, 0}, {2, 3}, {1, 1}, {2, 2}, {3, 2}, {3, 3}};
  private static final int[] GROUP = {0, 1, 0, 1, 1, 0, 1};

  @Test
  void the_error_by_hand() {
    MeasurementError first = MeasurementError.byGroup(POINTS, GROUP).getFirst();
    assertThat(first.group()).isZero();
    assertThat(first.people()).isEqualTo(3);
    assertThat(first.mean()).isCloseTo(4, within(1e-12));
    assertThat(first.standardDeviation()).isCloseTo(Math.sqrt(3), within(1e-12));
    assertThat(first.alpha()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(first.standardError()).isCloseTo(1, within(1e-12));
    assertThat(first.smallestChange()).isCloseTo(1.96 * Math.sqrt(2), within(1e-12));
  }

  @Test
  void questions_answered_as_one_have_no_error() {
    MeasurementError second = MeasurementError.byGroup(POINTS, GROUP).get(1);
    assertThat(second.group()).isEqualTo(1);
    assertThat(second.people()).isEqualTo(4);
    assertThat(second.alpha()).isCloseTo(1, within(1e-12));
    assertThat(second.standardError()).isCloseTo(0, within(1e-6));
  }

  @Test
  void men_and_women_of_the_american_survey_differ_in_error_more_than_in_alpha() {
    List<Map<String, String>> rows =
        SharedData.rows(SharedData.file("nhanes_phq9/nhanes_dpq_demo_2007_2016_dev.csv.gz"))
            .stream()
            .filter(row -> "2015-2016".equals(row.get("cycle")))
            .filter(row -> points(row).length == 9)
            .toList();
    int[] gender = rows.stream().mapToInt(row -> (int) number(row, "gender") - 1).toArray();
    double[][] points = rows.stream().map(MeasurementErrorTest::points).toArray(double[][]::new);
    List<MeasurementError> errors = MeasurementError.byGroup(points, gender);
    assertThat(errors.getFirst().people() + errors.get(1).people()).isEqualTo(5134);
    assertThat(errors.get(1).standardError()).isGreaterThan(errors.getFirst().standardError());
    assertThat(errors.get(1).smallestChange())
        .isCloseTo(1.96 * Math.sqrt(2) * errors.get(1).standardError(), within(1e-12));
    double[][] women =
        IntStream.range(0, 5134)
            .filter(i -> gender[i] == 1)
            .mapToObj(i -> points[i])
            .toArray(double[][]::new);
    assertThat(errors.get(1).omega())
        .isCloseTo(InternalConsistency.of(women).omega(), within(1e-12));
  }

  @Test
  void equal_alphas_are_told_apart_by_feldts_test() {
    // twice the smaller tail of F at (1 − .78)/(1 − .71) with 40 and 150 degrees of freedom, SciPy
    // 1.17.1
    MeasurementError one = with(41, 0.78);
    MeasurementError other = with(151, 0.71);
    assertThat(one.chanceOfAlphasAsFarApart(other)).isCloseTo(0.3095727950709733, within(1e-9));
    assertThat(other.chanceOfAlphasAsFarApart(one)).isCloseTo(0.3095727950709733, within(1e-9));
    assertThat(one.chanceOfAlphasAsFarApart(with(41, 0.78))).isCloseTo(1, within(1e-9));
    assertThat(with(500, 0.9).chanceOfAlphasAsFarApart(with(500, 0.8))).isLessThan(1e-9);
  }

  @Test
  void every_person_needs_a_group() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeasurementError.byGroup(POINTS, new int[] {0, 1}))
        .withMessage("7 people, 2 groups; there must be one each a person");
  }

  private static MeasurementError with(int people, double alpha) {
    return new MeasurementError(0, people, 0, 1, alpha, alpha, 1, 1);
  }

  private static double[] points(Map<String, String> row) {
    return IntStream.rangeClosed(1, 9)
        .mapToDouble(item -> number(row, "DPQ0" + item + "0"))
        .filter(code -> code >= 0 && code <= 3)
        .toArray();
  }

  private static double number(Map<String, String> row, String column) {
    String value = requireNonNull(row.get(column));
    return value.isEmpty() || value.equals("NA") ? -1 : Double.parseDouble(value);
  }
}
