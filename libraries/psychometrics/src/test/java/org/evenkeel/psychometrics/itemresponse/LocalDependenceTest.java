package org.evenkeel.psychometrics.itemresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalDependenceTest {
  @Test
  void every_pair_is_named_once() {
    List<LocalDependence> pairs = LocalDependence.of(Reference.bank(), Reference.answers());
    assertThat(pairs).hasSize(36);
    assertThat(pairs).allMatch(pair -> pair.first() < pair.second() && pair.degrees() == 9);
    assertThat(pairs.stream().mapToDouble(LocalDependence::q3AboveMean).sum())
        .isCloseTo(0, within(1e-12));
    assertThat(pairs)
        .allSatisfy(pair ->
            assertThat(Math.abs(pair.standardised()))
                .isCloseTo(Math.abs(pair.statistic() - 9) / Math.sqrt(18), within(1e-12)));
    assertThat(pairs.getFirst().q3AboveMean() - pairs.getLast().q3AboveMean())
        .isCloseTo(pairs.getFirst().q3() - pairs.getLast().q3(), within(1e-12));
  }

  @Test
  void q3_is_the_correlation_of_what_is_left_of_two_answers() {
    ItemBank bank = Reference.bank();
    int[][] answers = Reference.answers();
    ExpectedAPosteriori placing = ExpectedAPosteriori.of(bank, Grid.coarse());
    double xy = 0;
    double xx = 0;
    double yy = 0;
    double x = 0;
    double y = 0;
    for (int[] row : answers) {
      double place = placing.estimate(row).theta();
      double left = row[2] - bank.item(2).expectedAnswer(place);
      double right = row[5] - bank.item(5).expectedAnswer(place);
      x += left;
      y += right;
      xy += left * right;
      xx += left * left;
      yy += right * right;
    }
    double wanted = (xy - x * y / 2000) / Math.sqrt((xx - x * x / 2000) * (yy - y * y / 2000));
    assertThat(pair(LocalDependence.of(bank, answers), 2, 5).q3()).isCloseTo(wanted, within(1e-9));
  }

  @Test
  void ld_is_the_distance_of_observed_from_expected_tables() {
    // two questions of yes and no, 100 people
    ItemBank bank = ItemBank.of(GradedItem.of(1.3, 0), GradedItem.of(1.3, 0));
    int[][] answers = new int[100][];
    Arrays.setAll(
        answers,
        i -> i < 40 ? new int[] {1, 1} : i < 70 ? new int[] {0, 0} : new int[] {i % 2, 1 - i % 2});
    Grid grid = Grid.coarse();
    double both = 0;
    for (int q = 0; q < grid.size(); q++) {
      both += grid.weight(q) * Math.pow(bank.item(0).probability(grid.node(q), 1), 2);
    }
    double other = 0.5 - both;
    double wanted =
        Math.pow(40 - 100 * both, 2) / (100 * both)
            + Math.pow(30 - 100 * both, 2) / (100 * both)
            + 2 * Math.pow(15 - 100 * other, 2) / (100 * other);
    LocalDependence pair = LocalDependence.of(bank, answers).getFirst();
    assertThat(pair.statistic()).isCloseTo(wanted, within(1e-9));
    assertThat(pair.degrees()).isEqualTo(1);
    assertThat(pair.closer()).isTrue();
    assertThat(pair.standardised()).isCloseTo((wanted - 1) / Math.sqrt(2), within(1e-9));
  }

  @Test
  void two_questions_that_ask_the_same_are_found() {
    // Seed 8. Question 2 repeats question 1 for half of the people.
    RandomGenerator chance = ModelFitTest.chance(8);
    ItemBank bank =
        new ItemBank(
            IntStream.range(0, 12)
                .mapToObj(i -> GradedItem.of(1.6, 0.1 * i - 1, 0.1 * i))
                .toList());
    int[][] answers = ModelFitTest.drawn(bank, 1500, chance);
    IntStream.range(0, 750).forEach(i -> answers[i][1] = answers[i][0]);
    List<LocalDependence> pairs =
        LocalDependence.of(GradedModel.withDefaults().fit(answers).bank(), answers);
    LocalDependence found =
        pairs.stream().max(Comparator.comparingDouble(LocalDependence::q3)).orElseThrow();
    assertThat(List.of(found.first(), found.second())).containsExactly(0, 1);
    assertThat(found.q3AboveMean()).isGreaterThan(0.2);
    assertThat(found.standardised()).isGreaterThan(10);
    assertThat(pairs.stream().filter(pair -> pair.standardised() > 10)).hasSize(1);
  }

  @Test
  void answers_that_shun_each_other_count_negative() {
    ItemBank bank = ItemBank.of(GradedItem.of(1.3, 0), GradedItem.of(1.3, 0));
    int[][] answers = new int[100][];
    Arrays.setAll(answers, i -> i < 20 ? new int[] {1, 1} : new int[] {i % 2, 1 - i % 2});
    LocalDependence pair = LocalDependence.of(bank, answers).getFirst();
    assertThat(pair.closer()).isFalse();
    assertThat(pair.standardised()).isLessThan(-10);
  }

  @Test
  void a_question_alone_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LocalDependence.of(ItemBank.of(GradedItem.of(1, 0)), new int[][] {{0}, {1}}))
        .withMessage("1 questions; 2 are needed for a pair");
  }

  private static LocalDependence pair(List<LocalDependence> pairs, int first, int second) {
    return pairs.stream()
        .filter(pair -> pair.first() == first && pair.second() == second)
        .findFirst()
        .orElseThrow();
  }
}
