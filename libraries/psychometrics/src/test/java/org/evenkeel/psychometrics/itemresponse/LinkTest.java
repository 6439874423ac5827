package org.evenkeel.psychometrics.itemresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTest {
  private final ItemBank bank = new ItemBank(List.copyOf(Promis.ANXIETY.values()));

  @Test
  void a_known_link_is_found_again() {
    Link known = new Link(0.8, -0.35);
    Link found = Link.between(bank, known.carry(bank));
    assertThat(found.stretch()).isCloseTo(0.8, within(1e-6));
    assertThat(found.shift()).isCloseTo(-0.35, within(1e-6));
  }

  @Test
  void carried_questions_are_answered_alike_at_carried_places() {
    Link link = new Link(1.3, 0.4);
    GradedItem item = bank.item(3);
    assertThat(link.carry(item).probability(1.3 * 0.7 + 0.4, 2))
        .isCloseTo(item.probability(0.7, 2), within(1e-12));
    assertThat(link.carry(new Estimate(0.7, 0.2)))
        .isEqualTo(new Estimate(1.3 * 0.7 + 0.4, 1.3 * 0.2));
  }

  @Test
  void banks_of_different_questions_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Link.between(bank, bank.only(0, 1)))
        .withMessage("Banks have 29 and 2 items; they must be the same questions");
  }
}
