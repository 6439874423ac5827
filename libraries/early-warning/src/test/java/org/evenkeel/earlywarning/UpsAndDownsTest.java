package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.earlywarning.Days.day;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpsAndDownsTest {

  @Test
  void a_jump_is_the_root_of_the_distance_between_neighbouring_days() {
    var days = new ArrayList<>(Days.of(50, 59, 55));
    days.addAll(Days.from(5, 80, 80));

    assertThat(UpsAndDowns.of(days))
        .containsExactly(
            new DayMean(day(1), 3, 1), new DayMean(day(2), 2, 1), new DayMean(day(6), 0, 1));
  }

  @Test
  void a_sentinel_runs_on_it_as_on_any_signal() {
    var days = new ArrayList<>(Days.of(Days.around50(40, 5)));
    double[] wild = new double[40];
    java.util.Arrays.setAll(wild, i -> i % 2 == 0 ? 5 : 95);
    days.addAll(Days.from(40, wild));
    var sentinel = Sentinel.on(UpsAndDowns.scale(Days.PERCENT), WorseWhen.HIGHER);

    assertThat(sentinel.over(UpsAndDowns.of(days)).runs()).hasSize(1);
    assertThat(UpsAndDowns.scale(Days.PERCENT)).isEqualTo(new ScaleRange(0, 10));
  }

  /// L 3, 28 days to learn from, 90 watched; 4,000 people, seed 20261123, standard error at most
  /// .005 for alarms of the unchanged and .008 for days twice as uneven noticed in 28 days.
  /// Expected values from numpy, 6,000 people a cell, seed 3.
  @ParameterizedTest(name = "φ {0}")
  @CsvSource({"0, .080, .71", ".3, .056, .77", ".5, .054, .80"})
  void unchanged_people_are_alarmed_about_as_often_as_by_the_chart_of_the_means(
      double phi, double falseAlarms, double noticed) {
    var chance = new SplittableRandom(20261123);
    double[] found = new double[2];
    for (int person = 0; person < 4_000; person++) {
      double[] days = SimulatedPerson.of(phi, 119, chance).days();
      found[0] += jumps(days).heights(28).highestIn(90) > 3 ? 1 : 0;
      for (int t = 29; t < days.length; t++) {
        days[t] *= 2;
      }
      found[1] += jumps(days).heights(28).highestIn(28) > 3 ? 1 : 0;
    }

    assertThat(found[0] / 4_000).isCloseTo(falseAlarms, within(.025));
    assertThat(found[1] / 4_000).isCloseTo(noticed, within(.035));
  }

  private static SimulatedPerson jumps(double[] days) {
    double[] jumps = new double[days.length - 1];
    for (int t = 1; t < days.length; t++) {
      jumps[t - 1] = Math.sqrt(Math.abs(days[t] - days[t - 1]));
    }
    return SimulatedPerson.of(jumps);
  }
}
