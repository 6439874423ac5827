package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Made-up still moments all over the sphere, then put out of tune by a known scale and offset.
class CalibrationTest {

  private static final int RATE = 10;
  private static final double[] SCALE = {1.03, .98, 1.01};
  private static final double[] OFFSET = {.02, -.03, .01};

  @Test
  void a_sensor_out_of_tune_is_brought_back_to_one_g() {
    double[][] raw = lying(200, false);

    Calibration calibration = Calibration.of(raw, RATE).orElseThrow();

    assertThat(calibration.errorBefore()).isGreaterThan(.015);
    assertThat(calibration.errorAfter()).isLessThan(.001);
    assertThat(calibration.moments()).isEqualTo(200);
    for (int axis = 0; axis < 3; axis++) {
      assertThat(calibration.scale().get(axis)).isCloseTo(1 / SCALE[axis], within(.003));
      assertThat(calibration.offset().get(axis))
          .isCloseTo(-OFFSET[axis] / SCALE[axis], within(.003));
    }
    assertThat(calibration.apply(0, new double[] {OFFSET[0]})[0]).isCloseTo(0, within(.003));
  }

  @Test
  void a_night_on_a_table_calibrates_nothing() {
    double[][] table = new double[3][100 * 10 * RATE];
    Arrays.fill(table[2], 1.02);

    assertThat(Calibration.of(table, RATE)).isEmpty();
  }

  @Test
  void a_sensor_that_never_lies_still_calibrates_nothing() {
    assertThat(Calibration.of(lying(200, true), RATE)).isEmpty();
  }

  private static double[][] lying(int moments, boolean shaking) {
    Random random = new Random(20261123);
    double[][] raw = new double[3][moments * 10 * RATE];
    for (int moment = 0; moment < moments; moment++) {
      double[] way = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      double length = Math.sqrt(Arrays.stream(way).map(v -> v * v).sum());
      for (int i = moment * 10 * RATE; i < (moment + 1) * 10 * RATE; i++) {
        for (int axis = 0; axis < 3; axis++) {
          double noise = random.nextGaussian() * (shaking ? .1 : .002);
          raw[axis][i] = (way[axis] / length + noise) * SCALE[axis] + OFFSET[axis];
        }
      }
    }
    return raw;
  }
}
