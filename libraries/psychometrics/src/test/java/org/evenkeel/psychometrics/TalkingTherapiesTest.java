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

  @Test
  void a_set_carries_its_name_and_version() {
    TalkingTherapies set = TalkingTherapies.withDefaults();
    assertThat(set.name()).isEqualTo("nhs-talking-therapies 1");
    assertThat(set.provisional()).isTrue();
    assertThat(set.confirmed().provisional()).isFalse();
    assertThat(set.confirmed().name()).isEqualTo("nhs-talking-therapies 1");
    InstrumentId pcl5 = new InstrumentId("pcl-5");
    assertThat(set.measure(pcl5)).isEmpty();
    TalkingTherapies own = set.with(new TalkingTherapies.Measure(pcl5, 32, 10));
    assertThat(own.name()).isEqualTo("own");
    assertThat(own.measure(pcl5))
        .hasValueSatisfying(one -> assertThat(one.caseness()).isEqualTo(32));
  }

  @Test
  void a_site_brings_its_own_figures_in_a_file() {
    String file =
        """
        id = our-manual
        version = 7
        source = read on 1 November
        confirmed = yes
        measures = phq-9
        phq-9.caseness = 9
        phq-9.reliable-change = 5
        """;
    TalkingTherapies set = TalkingTherapies.read(file);
    assertThat(set.name()).isEqualTo("our-manual 7");
    assertThat(set.provisional()).isFalse();
    assertThat(set.measure(new InstrumentId("phq-9")))
        .contains(new TalkingTherapies.Measure(new InstrumentId("phq-9"), 9, 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TalkingTherapies.read(file + "phq-9.casenes = 9\n"))
        .withMessage("counting says [phq-9.casenes], which means nothing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TalkingTherapies.read(file.replace("phq-9.caseness = 9\n", "")))
        .withMessage("counting does not say phq-9.caseness");
  }
}
