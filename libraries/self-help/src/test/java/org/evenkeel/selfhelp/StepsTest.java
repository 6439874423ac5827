package org.evenkeel.selfhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evenkeel.selfhelp.Pacer.Breath;
import org.evenkeel.selfhelp.Pacer.Phase;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final StepId ID = new StepId("one");

  @Test
  void names_are_small_letters_digits_and_hyphens() {
    assertThatThrownBy(() -> new ExerciseId("Body Scan"))
        .hasMessage(
            "Exercise is called \"Body Scan\"; names are small letters, digits and hyphens");
    assertThatThrownBy(() -> new StepId("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_scale_lies_within_0_to_100_and_says_its_ends() {
    assertThatThrownBy(
            () -> new Scale(ID, "How?", 0, 101, "low", "high", Measure.MOOD, Moment.ONCE))
        .hasMessage("one runs from 0 to 101; scales lie within 0 to 100");
    assertThatThrownBy(() -> new Scale(ID, "How?", 0, 10, "", "high", Measure.MOOD, Moment.ONCE))
        .hasMessage("Low end of one says nothing");
  }

  @Test
  void a_choice_has_two_answers_at_least() {
    assertThatThrownBy(() -> new Choice(ID, "Which?", List.of(new Choice.Option("a", "A")), false))
        .hasMessage("Answers of one is 1; it is at least 2");
  }

  @Test
  void resting_with_empty_lungs_is_holding_the_breath() {
    Pacer sigh =
        new Pacer(
            ID,
            "Sigh",
            List.of(),
            List.of(new Breath(Phase.IN, 3), new Breath(Phase.TOP_UP, 1), new Breath(Phase.OUT, 6)),
            3);
    Pacer box =
        new Pacer(
            ID,
            "Rest",
            List.of(),
            List.of(new Breath(Phase.IN, 4), new Breath(Phase.OUT, 4), new Breath(Phase.REST, 4)),
            3);
    assertThat(sigh.holdsBreath()).isFalse();
    assertThat(sigh.breathsAMinute()).isEqualTo(6);
    assertThat(box.holdsBreath()).isTrue();
  }

  @Test
  void an_exercise_that_is_not_for_everyone_says_what_to_do_instead() {
    assertThatThrownBy(() -> new GuardRail(List.of(Caution.PANIC), List.of(), List.of(), ""))
        .hasMessage("Not for [PANIC], and nothing to do instead");
  }

  @Test
  void a_link_is_a_safe_one() {
    assertThatThrownBy(() -> new Source("a", "A book", "javascript:alert(1)"))
        .hasMessageContaining("links begin with https://");
  }
}
