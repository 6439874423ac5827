package org.evenkeel.psychometrics.itemresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TraitReliabilityTest {
  @Test
  void both_agree_with_mirt() {
    ItemBank bank = Reference.bank();
    Estimate[] places =
        ExpectedAPosteriori.of(bank, Grid.coarse()).estimateAll(Reference.answers());
    assertThat(TraitReliability.marginal(bank))
        .isCloseTo(Reference.number("marginal_rxx"), within(1e-6));
    assertThat(TraitReliability.empirical(places))
        .isCloseTo(Reference.number("empirical_rxx"), within(1e-6));
  }

  @Test
  void by_hand() {
    // variance 2, squared errors 0.25 and 0.75
    Estimate low = new Estimate(0, 0.5);
    Estimate high = new Estimate(2, Math.sqrt(0.75));
    assertThat(TraitReliability.empirical(low, high)).isCloseTo(2 / 2.5, within(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TraitReliability.empirical(low))
        .withMessage("1 places; 2 are needed");
  }
}
