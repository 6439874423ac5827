package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CusumTest {

  /// k .5, mean and deviation of the first 60 days; made with numpy from the textbook formula.
  @Test
  void sums_both_ways_are_those_of_the_reference() throws IOException {
    var days = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/mood_365d.csv.gz"));
    var expected = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/ewma_cusum_ph.csv.gz"));
    var sums =
        new Cusum(.5, 6.203566666666668, 0.7762207742617305).over(ReferenceFiles.column(days, "x"));

    assertThat(Arrays.stream(sums).mapToDouble(Cusum.Sums::up).toArray())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(ReferenceFiles.column(expected, "cusum_hi"));
    assertThat(Arrays.stream(sums).mapToDouble(Cusum.Sums::down).toArray())
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(ReferenceFiles.column(expected, "cusum_lo"));
  }

  @Test
  void a_value_at_the_mean_lets_both_sums_fall_to_zero_and_no_further() {
    assertThat(new Cusum(.5, 10, 2).over(13, 10, 10, 10))
        .containsExactly(
            new Cusum.Sums(1, 0),
            new Cusum.Sums(.5, 0),
            new Cusum.Sums(0, 0),
            new Cusum.Sums(0, 0));
  }

  @Test
  void impossible_settings_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cusum(-1, 0, 1))
        .withMessageContaining("The allowance is -1.0");
  }
}
