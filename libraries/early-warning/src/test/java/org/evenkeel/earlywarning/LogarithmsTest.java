package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogarithmsTest {

  @Test
  void they_are_those_of_the_platform_over_the_whole_range() {
    var chance = new SplittableRandom(20261123);
    double[] values = new double[1_000];
    Arrays.setAll(values, i -> Math.exp(chance.nextDouble(-600, 600) * (i % 3 == 0 ? 1 : .002)));
    values[0] = 1;
    double[] found = new double[values.length];
    Logarithms.of(values, found, values.length);

    for (int i = 0; i < values.length; i++) {
      double golden = Math.log(values[i]);
      assertThat(found[i]).isCloseTo(golden, within(5e-16 * Math.max(1, Math.abs(golden))));
    }
  }
}
