package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// ewstools on the first 220 of 365 made-up days: windows of half their length; LOWESS over a fifth
/// of them; a normal kernel of bandwidth 44, whose deviation is .25/.675 of it.
class SlowingDownTest {

  @Test
  void variance_autocorrelation_and_skewness_after_lines_are_those_of_ewstools()
      throws IOException {
    var golden = golden("earlywarn/ewstools_lowess_rw05.csv.gz");
    double[] trend = Trend.lines(.2, known(golden, "state", 220));
    var found = SlowingDown.of(110, less(known(golden, "state", 220), trend));

    close(trend, known(golden, "smoothing", 220));
    close(found.variance(), last(known(golden, "variance", 220), 111));
    close(found.autocorrelation(), last(known(golden, "ac1", 220), 111));
    close(found.skewness(), last(known(golden, "skew", 220), 111));
    assertThat(SlowingDown.rise(found.variance())).isCloseTo(-.17805077805077804, within(1e-12));
  }

  @Test
  void variance_and_autocorrelation_after_a_normal_kernel_are_those_of_ewstools()
      throws IOException {
    var golden = golden("earlywarn/ewstools_gaussian_rw05.csv.gz");
    double[] trend = Trend.normal(.25 / .675 * 44, known(golden, "state", 220));
    var found = SlowingDown.of(110, less(known(golden, "state", 220), trend));

    close(trend, known(golden, "smoothing", 220));
    close(found.variance(), last(known(golden, "variance", 220), 111));
    close(found.autocorrelation(), last(known(golden, "ac1", 220), 111));
  }

  @Test
  void a_rise_that_never_falls_is_one_and_ties_count_for_nothing() {
    assertThat(SlowingDown.rise(1, 2, 5, 9)).isEqualTo(1);
    assertThat(SlowingDown.rise(1, 1, 2)).isCloseTo(2 / Math.sqrt(6), within(1e-12));
  }

  @Test
  void windows_and_shares_that_hold_too_little_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlowingDown.of(3, 1, 2, 3, 4, 5))
        .withMessage("The window has 3 values of 5; it has 4 at least");
    assertThatIllegalArgumentException().isThrownBy(() -> Trend.lines(.2, 1, 2, 3, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> Trend.normal(0, 1, 2));
  }

  private static List<ReferenceFiles.Row> golden(String name) throws IOException {
    return ReferenceFiles.rows(ReferenceFiles.reference(name));
  }

  private static double[] known(List<ReferenceFiles.Row> rows, String column, int first) {
    return rows.stream()
        .limit(first)
        .mapToDouble(row -> row.text(column).isEmpty() ? Double.NaN : row.number(column))
        .toArray();
  }

  private static double[] last(double[] values, int number) {
    return java.util.Arrays.copyOfRange(values, values.length - number, values.length);
  }

  private static double[] less(double[] values, double[] trend) {
    double[] left = new double[values.length];
    java.util.Arrays.setAll(left, i -> values[i] - trend[i]);
    return left;
  }

  private static void close(double[] found, double[] golden) {
    assertThat(found).usingComparatorWithPrecision(1e-9).containsExactly(golden);
  }
}
