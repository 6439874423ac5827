package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.earlywarning.Days.day;

import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.earlywarning.Composite.Part;
import org.junit.jupiter.api.Test;

class CompositeTest {

  private static final Part WORRY = new Part(new ScaleRange(1, 7), WorseWhen.HIGHER);
  private static final Part MOOD = new Part(Days.PERCENT, WorseWhen.LOWER);
  private static final Composite BOTH = new Composite(List.of(WORRY, MOOD));

  @Test
  void each_part_is_put_on_one_scale_and_turned_so_that_higher_is_worse() {
    var worry = List.of(new DayMean(day(0), 4, 3), new DayMean(day(1), 7, 3));
    var mood = List.of(new DayMean(day(0), 70, 1), new DayMean(day(1), 0, 2));

    assertThat(BOTH.over(List.of(worry, mood)))
        .containsExactly(new DayMean(day(0), 40, 1), new DayMean(day(1), 100, 2));
  }

  @Test
  void a_day_on_which_a_part_is_missing_is_a_gap() {
    var worry = Days.of(4, 5, 6);
    var mood = Days.from(1, 60, 50, 40);

    assertThat(BOTH.over(List.of(worry, mood)))
        .extracting(DayMean::date)
        .containsExactly(day(1), day(2));
  }

  @Test
  void one_part_is_no_composite_and_every_part_needs_its_days() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Composite(List.of(MOOD)))
        .withMessage("The composite has 1 parts; it needs at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOTH.over(List.of(Days.of(4))))
        .withMessage("1 lists of days were given; the composite has 2 parts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BOTH.over(List.of(Days.of(8), Days.of(50))))
        .withMessageContaining("the scale runs from 1.0 to 7.0");
  }

  /// Three signals, φ .3 each, correlated .4 on the same day, all worse by one deviation from day
  /// 29 on: against one signal alone, at the same limit. 4,000 people, seed 20261123, standard
  /// error at most .008.
  @Test
  void parts_that_worsen_together_are_noticed_more_often_at_the_same_false_alarms() {
    double[] alone = new double[3];
    double[] together = new double[3];
    var chance = new SplittableRandom(20261123);
    for (int person = 0; person < 4_000; person++) {
      double[][] parts = correlated(3, .4, .3, 118, chance);
      add(alone, SimulatedPerson.of(parts[0]), 1);
      add(together, SimulatedPerson.of(mean(parts)), 1);
    }

    assertThat(together[0] / 4_000).isCloseTo(alone[0] / 4_000, within(.025)).isLessThan(.11);
    assertThat(alone[2] / 4_000).isCloseTo(.56, within(.03));
    assertThat(together[2] / 4_000).isCloseTo(.73, within(.03));
  }

  private static void add(double[] counts, SimulatedPerson person, double shift) {
    var worse = person.worseFrom(28, shift).heights(28);
    counts[0] += person.heights(28).highestIn(90) > 3 ? 1 : 0;
    counts[1] += worse.highestIn(14) > 3 ? 1 : 0;
    counts[2] += worse.highestIn(28) > 3 ? 1 : 0;
  }

  private static double[][] correlated(
      int parts, double rho, double phi, int days, SplittableRandom chance) {
    double[][] x = new double[parts][days];
    for (int t = 0; t < days; t++) {
      double shared = Math.sqrt(rho) * chance.nextGaussian();
      for (double[] part : x) {
        double fresh = shared + Math.sqrt(1 - rho) * chance.nextGaussian();
        part[t] = t == 0 ? fresh : phi * part[t - 1] + Math.sqrt(1 - phi * phi) * fresh;
      }
    }
    return x;
  }

  private static double[] mean(double[][] parts) {
    double[] mean = new double[parts[0].length];
    for (double[] part : parts) {
      for (int t = 0; t < mean.length; t++) {
        mean[t] += part[t] / parts.length;
      }
    }
    return mean;
  }
}
