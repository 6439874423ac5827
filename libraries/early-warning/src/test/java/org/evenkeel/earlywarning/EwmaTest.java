package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class EwmaTest {

  /// λ .2, L 3, mean and deviation of the first 60 days; made with numpy from the textbook formula.
  @Test
  void averages_and_limits_are_those_of_the_reference() throws IOException {
    var days = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/mood_365d.csv.gz"));
    var expected = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/ewma_cusum_ph.csv.gz"));
    var chart = new Ewma(.2, 3, 6.203566666666668, 0.7762207742617305);
    double[] averages = chart.over(ReferenceFiles.column(days, "x"));

    assertThat(averages)
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(ReferenceFiles.column(expected, "ewma"));
    double[] halfWidths = ReferenceFiles.column(expected, "halfwidth");
    for (int t = 1; t <= halfWidths.length; t++) {
      assertThat(chart.halfWidth(t)).isCloseTo(halfWidths[t - 1], within(1e-9));
    }
  }

  @Test
  void impossible_settings_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ewma(0, 3, 0, 1))
        .withMessage("The weight of the newest value is 0.0; it lies above 0 and up to 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Ewma(.1, 3, 0, 0));
  }
}
