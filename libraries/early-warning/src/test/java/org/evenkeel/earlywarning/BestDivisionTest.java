package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.SplittableRandom;
import org.evenkeel.earlywarning.BestDivision.Cost;
import org.junit.jupiter.api.Test;

class BestDivisionTest {

  /// ruptures: Dynp(model="l2"), KernelCPD(linear), three changes; Pelt(model="normal"), penalty
  /// 12; Pelt(model="rbf"), penalty 5; Binseg(model="l2"), three changes.
  @Test
  void the_divisions_of_a_year_are_those_of_ruptures() throws IOException {
    var days = ReferenceFiles.rows(ReferenceFiles.reference("earlywarn/mood_365d.csv.gz"));
    double[] x = ReferenceFiles.column(days, "x");

    assertThat(BestDivision.into(Cost.LEVEL, 3, x)).containsExactly(212, 247, 317, 365);
    assertThat(BestDivision.ends(Cost.LEVEL_AND_SPREAD, 12, x))
        .containsExactly(212, 247, 274, 281, 295, 300, 306, 317, 323, 337, 344, 365);
    assertThat(BestDivision.ends(Cost.SHAPE, 5, x)).containsExactly(214, 317, 365);
    assertThat(BestDivision.cutInTwo(Cost.LEVEL, 3, x)).containsExactly(219, 300, 345, 365);
  }

  @Test
  void for_levels_it_finds_what_pelt_finds() {
    var chance = new SplittableRandom(4);
    for (int series = 0; series < 50; series++) {
      double[] values = chance.doubles(60).toArray();
      double penalty = chance.nextDouble(.05, .5);

      assertThat(BestDivision.ends(Cost.LEVEL, penalty, values))
          .isEqualTo(Segments.ends(penalty, values));
    }
  }

  @Test
  void a_change_of_spread_alone_is_seen() {
    var chance = new SplittableRandom(2);
    double[] values = new double[200];
    for (int i = 0; i < values.length; i++) {
      values[i] = chance.nextGaussian() * (i < 120 ? 1 : 5);
    }

    assertThat(BestDivision.into(Cost.LEVEL_AND_SPREAD, 1, values).getFirst()).isBetween(115, 125);
  }

  @Test
  void what_cannot_be_divided_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BestDivision.into(Cost.LEVEL, 2, 1, 2, 3, 4, 5))
        .withMessage("2 changes in 5 values were asked for; each stretch has 2 values at least");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BestDivision.ends(Cost.LEVEL, -1, 1, 2))
        .withMessage("2 values and a penalty of -1.0 were given; at least 2 and 0 are needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BestDivision.ends(Cost.LEVEL, 1, 1, Double.NaN))
        .withMessage("Value 2 is NaN; a value is a finite number");
  }
}
