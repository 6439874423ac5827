package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SegmentsTest {

  /// ruptures, Pelt(model="l2", min_size=2, jump=1), penalty 10.
  @Test
  void the_changes_of_a_year_are_those_of_ruptures() throws IOException {
    var days = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/mood_365d.csv.gz"));

    assertThat(Segments.ends(10, ReferenceFiles.column(days, "x"))).containsExactly(214, 300, 365);
  }

  @Test
  void the_division_found_is_the_cheapest_of_all() {
    var chance = new SplittableRandom(3);
    for (int series = 0; series < 200; series++) {
      double[] values = chance.doubles(12).map(v -> Math.round(v * 5)).toArray();
      double penalty = chance.nextDouble(0, 6);

      assertThat(cost(Segments.ends(penalty, values), values, penalty))
          .isLessThanOrEqualTo(cheapest(values, penalty) + 1e-9);
    }
  }

  /// Every division of twelve values into stretches of two or more.
  private static double cheapest(double[] values, double penalty) {
    double cheapest = Double.POSITIVE_INFINITY;
    for (int cuts = 0; cuts < 1 << (values.length - 1); cuts++) {
      List<Integer> ends = new ArrayList<>();
      for (int i = 1; i < values.length; i++) {
        if ((cuts >> (i - 1) & 1) == 1) {
          ends.add(i);
        }
      }
      ends.add(values.length);
      if (longEnough(ends)) {
        cheapest = Math.min(cheapest, cost(ends, values, penalty));
      }
    }
    return cheapest;
  }

  private static boolean longEnough(List<Integer> ends) {
    int from = 0;
    for (int end : ends) {
      if (end - from < Segments.SHORTEST) {
        return false;
      }
      from = end;
    }
    return true;
  }

  private static double cost(List<Integer> ends, double[] values, double penalty) {
    double cost = penalty * (ends.size() - 1);
    int from = 0;
    for (int end : ends) {
      double mean = Arrays.stream(values, from, end).average().orElseThrow();
      for (int i = from; i < end; i++) {
        cost += (values[i] - mean) * (values[i] - mean);
      }
      from = end;
    }
    return cost;
  }

  @Test
  void too_few_values_and_a_negative_penalty_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segments.ends(10, 1))
        .withMessage("1 values and a penalty of 10.0 were given; at least 2 and 0 are needed");
    assertThatIllegalArgumentException().isThrownBy(() -> Segments.ends(-1, 1, 2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Segments.ends(1, 1, Double.NaN));
  }
}
