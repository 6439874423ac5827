package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.evenkeel.psychometrics.TalkingTherapies.Course;
import org.evenkeel.psychometrics.TalkingTherapies.Measure;
import org.evenkeel.psychometrics.TalkingTherapies.Outcome;
import org.junit.jupiter.api.Test;

class TalkingTherapiesTest {
  private final TalkingTherapies rules = TalkingTherapies.withDefaults();

  @Test
  void a_case_that_ends_below_on_both_has_recovered() {
    Outcome outcome = outcome(15, 9, 12, 7);
    assertThat(outcome).isEqualTo(new Outcome(true, true, true, false, true));
    assertThat(outcome.reliablyRecovered()).isTrue();
  }

  @Test
  void below_on_one_alone_is_no_recovery() {
    assertThat(outcome(15, 9, 12, 8)).isEqualTo(new Outcome(true, false, true, false, true));
  }

  @Test
  void caseness_on_either_measure_is_enough_at_the_start() {
    assertThat(outcome(9, 9, 8, 7).caseAtStart()).isTrue();
    assertThat(outcome(10, 9, 0, 0).caseAtStart()).isTrue();
    assertThat(outcome(9, 0, 7, 0)).isEqualTo(new Outcome(false, false, true, false, true));
  }

  @Test
  void recovery_within_error_is_recovery_but_not_reliable() {
    Outcome outcome = outcome(10, 9, 8, 7);
    assertThat(outcome.recovered()).isTrue();
    assertThat(outcome.reliablyImproved()).isFalse();
    assertThat(outcome.reliablyRecovered()).isFalse();
  }

  @Test
  void worse_on_either_is_worse_even_when_the_other_is_better() {
    assertThat(outcome(20, 10, 8, 12)).isEqualTo(new Outcome(true, false, false, true, true));
    assertThat(outcome(10, 16, 12, 4)).isEqualTo(new Outcome(true, false, false, true, true));
    assertThat(outcome(10, 15, 12, 9).reliablyDeteriorated()).isFalse();
  }

  @Test
  void a_site_may_set_and_confirm_its_own_figures() {
    Measure pcl5 = new Measure(new InstrumentId("pcl-5"), 32, 10);
    Outcome outcome =
        rules
            .with(pcl5)
            .confirmed()
            .outcome(course("phq-9", 5, 5), new Course(pcl5.instrument(), 40, 30));
    assertThat(outcome).isEqualTo(new Outcome(true, true, true, false, false));
    assertThat(rules.with(pcl5).outcome(course("phq-9", 5, 5), course("gad-7", 5, 5)).provisional())
        .isTrue();
  }

  @Test
  void a_measure_without_figures_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.outcome(course("phq-9", 5, 5), course("oasis", 5, 5)))
        .withMessageStartingWith("Measure is oasis");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Measure(new InstrumentId("oasis"), 8, 0));
  }

  private Outcome outcome(double phqFirst, double phqLast, double gadFirst, double gadLast) {
    return rules.outcome(course("phq-9", phqFirst, phqLast), course("gad-7", gadFirst, gadLast));
  }

  private static Course course(String instrument, double first, double last) {
    return new Course(new InstrumentId(instrument), first, last);
  }
}
