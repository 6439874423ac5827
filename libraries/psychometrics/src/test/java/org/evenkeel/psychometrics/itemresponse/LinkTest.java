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
  void every_method_finds_a_known_link_again() {
    Link known = new Link(1.4, 0.6);
    ItemBank there = known.carry(bank);
    for (Link found :
        List.of(
            Link.between(bank, there),
            Link.haebara(bank, there),
            Link.meanSigma(bank, there),
            Link.meanMean(bank, there))) {
      assertThat(found.stretch()).isCloseTo(1.4, within(1e-6));
      assertThat(found.shift()).isCloseTo(0.6, within(1e-6));
    }
  }

  private static final ItemBank HERE =
      ItemBank.of(
          GradedItem.of(1.2, -0.5, 0.7), GradedItem.of(0.8, 0.1, 0.9), GradedItem.of(2, -1, 1.5));
  private static final ItemBank THERE =
      ItemBank.of(
          GradedItem.of(1.1, -0.2, 1.1), GradedItem.of(0.9, 0.2, 0.8), GradedItem.of(1.7, -1, 1.9));

  @Test
  void mean_and_sigma_by_hand() {
    // thresholds 1.7/6 on average here and 2.8/6 there
    double here = 1.7 / 6;
    double there = 2.8 / 6;
    double spreadHere = 0.25 + 0.49 + 0.01 + 0.81 + 1 + 2.25 - 6 * here * here;
    double spreadThere = 0.04 + 1.21 + 0.04 + 0.64 + 1 + 3.61 - 6 * there * there;
    Link found = Link.meanSigma(HERE, THERE);
    assertThat(found.stretch()).isCloseTo(Math.sqrt(spreadThere / spreadHere), within(1e-12));
    assertThat(found.shift()).isCloseTo(there - found.stretch() * here, within(1e-12));
    Link means = Link.meanMean(HERE, THERE);
    assertThat(means.stretch()).isCloseTo(4.0 / 3.7, within(1e-12));
    assertThat(means.shift()).isCloseTo(there - 4.0 / 3.7 * here, within(1e-12));
  }

  @Test
  void the_curves_lie_nowhere_closer_than_under_the_links_found() {
    Link sums = Link.between(HERE, THERE);
    Link answers = Link.haebara(HERE, THERE);
    for (double stretch : new double[] {-1e-3, 0, 1e-3}) {
      for (double shift : new double[] {-1e-3, 0, 1e-3}) {
        if (stretch != 0 || shift != 0) {
          assertThat(sumsApart(new Link(sums.stretch() + stretch, sums.shift() + shift)))
              .isGreaterThan(sumsApart(sums));
          assertThat(answersApart(new Link(answers.stretch() + stretch, answers.shift() + shift)))
              .isGreaterThan(answersApart(answers));
        }
      }
    }
    assertThat(sums).isNotEqualTo(answers);
  }

  private static double sumsApart(Link link) {
    Grid grid = Grid.coarse();
    double apart = 0;
    for (int q = 0; q < grid.size(); q++) {
      double place = grid.node(q);
      apart +=
          grid.weight(q)
              * Math.pow(link.carry(HERE).expectedSum(place) - THERE.expectedSum(place), 2);
    }
    return apart;
  }

  private static double answersApart(Link link) {
    Grid grid = Grid.coarse();
    double apart = 0;
    for (int q = 0; q < grid.size(); q++) {
      for (int i = 0; i < 3; i++) {
        for (int k = 0; k < 3; k++) {
          double carried = link.carry(HERE).item(i).probability(grid.node(q), k);
          double wanted = THERE.item(i).probability(grid.node(q), k);
          apart += grid.weight(q) * Math.pow(carried - wanted, 2);
        }
      }
    }
    return apart;
  }

  @Test
  void a_question_with_other_answers_is_refused() {
    ItemBank two = ItemBank.of(GradedItem.of(1, 0), GradedItem.of(1, 1));
    ItemBank other = ItemBank.of(GradedItem.of(1, 0), GradedItem.of(1, 1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Link.haebara(two, other))
        .withMessage("Question 2 has 2 and 3 answers; it must be the same question");
    assertThatIllegalArgumentException().isThrownBy(() -> Link.meanMean(two, other));
    assertThatIllegalArgumentException().isThrownBy(() -> Link.meanSigma(two, other));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Link.meanSigma(two.only(0), two.only(0)))
        .withMessage("Banks have 1 threshold; 2 are needed for a spread");
    assertThat(Link.meanSigma(two, two)).isEqualTo(new Link(1, 0));
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
