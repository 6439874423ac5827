package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WearTest {

  @Test
  void a_watch_on_a_table_for_two_hours_is_found_to_the_quarter_hour() {
    int quarter = 900 * 10;
    double[][] axes = moving(16 * quarter);
    for (double[] axis : axes) {
      Arrays.fill(axis, 4 * quarter, 12 * quarter, .5);
    }

    boolean[] worn = Wear.ofAcceleration(axes[0], axes[1], axes[2], 10);

    assertThat(IntStream.range(0, 16).filter(i -> !worn[i]))
        .containsExactly(4, 5, 6, 7, 8, 9, 10, 11);
  }

  @Test
  void one_still_axis_is_no_table() {
    double[][] axes = moving(8 * 900 * 10);
    Arrays.fill(axes[1], 0);

    assertThat(Wear.ofAcceleration(axes[0], axes[1], axes[2], 10)).containsOnly(true);
  }

  @Test
  void a_count_that_never_changes_is_no_wrist_whether_it_is_zero_or_a_floor() {
    double[] counts = new double[400];
    Arrays.setAll(counts, i -> i % 7);
    Arrays.fill(counts, 100, 190, 3);
    Arrays.fill(counts, 300, 389, 0);

    MinuteCounts worn = Wear.ofCounts(MinuteCounts.of(counts));

    assertThat(IntStream.range(0, 400).filter(i -> Double.isNaN(worn.at(i))).count()).isEqualTo(90);
    assertThat(worn.at(100)).isNaN();
    assertThat(worn.at(300)).isZero();
  }

  @Test
  void axes_of_different_length_are_refused() {
    assertThatThrownBy(() -> Wear.ofAcceleration(new double[1], new double[2], new double[1], 10))
        .hasMessageContaining("the axes must be of one length");
  }

  @Test
  void movement_falls_into_its_band_and_what_is_not_known_stays_unknown() {
    ActivityMinutes minutes =
        ActivityMinutes.of(new double[] {.039, .040, .1, .399, .4, 2, Double.NaN});

    assertThat(minutes)
        .isEqualTo(new ActivityMinutes(1 / 12.0, 1 / 12.0, 2 / 12.0, 2 / 12.0, 1 / 12.0));
  }

  @Test
  void sixteen_measured_hours_make_a_day() {
    double[] day = new double[1440];
    Arrays.fill(day, 0, 480, Double.NaN);

    assertThat(Coverage.of(day)).isEqualTo(new Coverage(960, 1440));
    assertThat(Coverage.of(day).isWholeDay()).isTrue();
    assertThat(new Coverage(959, 1440).isWholeDay()).isFalse();
    assertThat(new Coverage(0, 0).share()).isZero();
    assertThatThrownBy(() -> new Coverage(5, 4))
        .hasMessage("5 of 4 minutes measured; it must be 0 to all");
  }

  private static double[][] moving(int samples) {
    Random random = new Random(20261123);
    double[][] axes = new double[3][samples];
    for (double[] axis : axes) {
      Arrays.setAll(axis, i -> random.nextGaussian() * .2);
    }
    return axes;
  }
}
