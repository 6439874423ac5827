package org.evenkeel.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ByPersonTest {

  /// Ten people with thirty days each; a person's days are all alike, people's outcomes are drawn
  /// without any regard to the feature. Days dealt out singly would be told apart perfectly.
  @Test
  void knowing_a_persons_other_days_never_helps() {
    var chance = new SplittableRandom(20261123);
    var rows =
        new Examples(
            List.of(Feature.of("where they live")),
            IntStream.range(0, 300)
                .mapToObj(i -> new Example("p" + i / 30, List.of(i / 30 * 1.0), i / 30 % 2))
                .toList());
    var validation =
        Validation.of(
            NestedValidation.logistic(List.of(1.0)).over(ByPerson.leaveOneOut(rows), chance));

    assertThat(validation.people()).isEqualTo(10);
    assertThat(validation.balancedAccuracy(.5)).isLessThan(.6);
  }

  @Test
  void each_person_is_held_once_and_stands_on_one_side_only() {
    var rows = days(23, 4);
    var folds = ByPerson.folds(rows, 5, new SplittableRandom(1));

    assertThat(folds.stream().flatMap(fold -> fold.held().people().stream()))
        .containsExactlyInAnyOrderElementsOf(rows.people());
    assertThat(folds)
        .allSatisfy(fold ->
            assertThat(fold.learn().people()).doesNotContainAnyElementsOf(fold.held().people()));
    assertThat(folds).allSatisfy(fold -> assertThat(fold.held().people().size()).isBetween(4, 5));
  }

  @Test
  void outcomes_are_spread_over_the_folds() {
    var folds = ByPerson.folds(days(20, 3), 5, new SplittableRandom(1));

    assertThat(folds)
        .allSatisfy(fold ->
            assertThat(fold.held().rows().stream().mapToDouble(Example::outcome).sum())
                .isEqualTo(6));
  }

  @Test
  void a_fold_with_a_person_on_both_sides_cannot_be_made() {
    var rows = days(2, 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fold(rows, rows.of(List.of("p1"))))
        .withMessage("1 people have rows on both sides of a fold; a person is on one side only");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fold(rows, rows.of(List.of())))
        .withMessageContaining("both need one at least");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ByPerson.folds(rows, 3, new SplittableRandom(1)))
        .withMessageStartingWith("3 folds of 2 people were asked for");
  }

  @Test
  void the_strength_is_chosen_without_the_people_held() {
    var rows = ModelsTest.rows(ModelsTest::came);
    var nested = NestedValidation.logistic(List.of(.1, 1.0, 1000.0));
    var held =
        nested.over(ByPerson.folds(rows, 4, new SplittableRandom(1)), new SplittableRandom(2));

    assertThat(held).hasSize(4);
    assertThat(held).allSatisfy(fold -> assertThat(fold.strength()).isLessThan(1000));
  }

  private static Examples days(int people, int days) {
    return new Examples(
        List.of(Feature.of("x")),
        IntStream.range(0, people * days)
            .mapToObj(i -> new Example("p" + i % people, List.of(i * 1.0), i % people % 2))
            .toList());
  }
}
