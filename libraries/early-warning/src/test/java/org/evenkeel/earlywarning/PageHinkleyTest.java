package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import org.evenkeel.earlywarning.PageHinkley.Step;
import org.junit.jupiter.api.Test;

class PageHinkleyTest {

  @Test
  void sums_both_ways_are_those_of_the_reference() throws IOException {
    var days = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/mood_365d.csv.gz"));
    var expected = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/ewma_cusum_ph.csv.gz"));
    Step[] steps =
        new PageHinkley(.005, .9999, Double.POSITIVE_INFINITY, 1)
            .over(ReferenceFiles.column(days, "x"));

    assertThat(Arrays.stream(steps).mapToDouble(Step::up).toArray())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(ReferenceFiles.column(expected, "ph_inc"));
    assertThat(Arrays.stream(steps).mapToDouble(Step::down).toArray())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(ReferenceFiles.column(expected, "ph_dec"));
  }

  /// river's class at commit 063ca61 on the values turned round, threshold 20.
  @Test
  void means_excesses_and_rises_are_rivers() throws IOException {
    var days = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/mood_365d.csv.gz"));
    var expected =
        ReferenceFiles.rows(
            ReferenceFiles.reference("earlywarn/river_pagehinkley_neg_thr20.csv.gz"));
    double[] turned =
        Arrays.stream(ReferenceFiles.column(days, "x")).map(value -> -value).toArray();
    Step[] steps = new PageHinkley(.005, .9999, 20, 30).over(turned);

    assertThat(Arrays.stream(steps).mapToDouble(Step::mean).toArray())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(ReferenceFiles.column(expected, "mean"));
    assertThat(Arrays.stream(steps).mapToDouble(Step::excess).toArray())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(ReferenceFiles.column(expected, "sum"));
    assertThat(Arrays.stream(steps).mapToDouble(step -> step.rise() ? 1 : 0).toArray())
        .containsExactly(ReferenceFiles.column(expected, "drift"));
  }

  @Test
  void impossible_settings_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageHinkley(-1, 1, 1, 1))
        .withMessageContaining("The allowance is -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new PageHinkley(0, 1.1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageHinkley(0, 1, 0, 1));
  }
}
