package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Figures about scores: what they say, and that a wrong one cannot come in.
class ChecksOfFiguresTest {
  @Test
  void what_a_positive_screen_means_hangs_on_how_common_the_trouble_is() {
    CutOff cutOff = new CutOff(10, "depression", 0.85, 0.85, "many", "a study");
    assertThat(cutOff.positivePredictiveValue(0.1)).isCloseTo(0.085 / 0.22, within(1e-12));
    assertThat(cutOff.positivePredictiveValue(0.05)).isCloseTo(0.23, within(5e-3));
    assertThat(cutOff.positivePredictiveValue(0)).isZero();
    assertThat(cutOff.positivePredictiveValue(1)).isEqualTo(1);
    assertThat(new CutOff(10, "x", 0, 1, "many", "a study").positivePredictiveValue(0.5)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cutOff.positivePredictiveValue(1.5))
        .withMessage("Prevalence is 1.5; it must lie between 0.0 and 1.0");
  }

  @Test
  void shares_beyond_their_range_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CutOff(10, "x", 1.1, 0.5, "many", "a study"))
        .withMessageStartingWith("Sensitivity is 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CutOff(10, "x", 0.5, -0.1, "many", "a study"))
        .withMessageStartingWith("Specificity is -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reliability("alpha", 1.01, "many", "a study"))
        .withMessageStartingWith("Reliability is 1.01");
    assertThatNoException().isThrownBy(() -> new Reliability("alpha", 1, "many", "a study"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChangeCriterion(0, "a study"))
        .withMessage("Reliable change is 0.0; it must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChangeCriterion(Double.POSITIVE_INFINITY, "a study"));
  }

  @Test
  void norms_are_figures_within_their_ranges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Norms("many", Double.NaN, 1, 0.8, "alpha", "a study"))
        .withMessage("Mean is NaN; it must be a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Norms("many", 3, 0, 0.8, "alpha", "a study"))
        .withMessage("Standard deviation is 0.0; it must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Norms("many", 3, 1, 1.8, "alpha", "a study"))
        .withMessageStartingWith("Reliability is 1.8");
  }

  @Test
  void a_band_may_be_one_score_wide_but_not_end_before_it_begins() {
    assertThat(new Band("mild", 5, 5).contains(5)).isTrue();
    assertThat(new Band("mild", 5, 9).contains(10)).isFalse();
    assertThat(new Band("mild", 5, 9).contains(4)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Band("mild", 5, 4))
        .withMessage("Band mild runs from 5 to 4; it must not end before it begins");
  }

  @Test
  void bands_that_leave_a_gap_or_overlap_are_refused() {
    String phq2 =
        """
        id = two
        version = 1
        name = TWO
        recall-days = 14
        items = 1 2
        options = 0 1 2 3
        scales = total
        scale.total.missing.most = 0
        scale.total.missing.source = none
        scale.total.bands = low 0-2, high %s-6
        licence.owner = a
        licence.terms = b
        licence.found = c
        licence.checked = 2026-11-23
        language = en
        equivalence = validated
        note = made up
        preamble = How much
        item.1 = One
        item.2 = Two
        option.0 = a
        option.1 = b
        option.2 = c
        option.3 = d
        """;
    assertThat(read(phq2.formatted(3)).total().orElseThrow().bands()).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(phq2.formatted(4)))
        .withMessage("Band high of scale total begins at 4; the band before it ends at 2");
    assertThatIllegalArgumentException().isThrownBy(() -> read(phq2.formatted(2)));
  }

  private static Instrument read(String content) {
    return InstrumentReader.readWhole(PlainFile.parse("two", content));
  }

  @Test
  void a_score_outside_its_scale_has_no_band() {
    Scale total = Instruments.get("phq-9").total().orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> total.band(27.5))
        .withMessage("Score is 27.5; it must lie between 0.0 and 27.0");
    assertThatIllegalArgumentException().isThrownBy(() -> total.band(-1));
    assertThat(total.band(9.4).orElseThrow().name()).isEqualTo("mild");
    assertThat(total.band(9.5).orElseThrow().name()).isEqualTo("moderate");
  }

  @Test
  void a_change_needs_figures() {
    ReliableChange change = ReliableChange.of(new ChangeCriterion(6, "a study"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change.between(Double.NaN, 3))
        .withMessage("Score before is NaN; it must be a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change.between(3, Double.NaN))
        .withMessage("Score after is NaN; it must be a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change.withCutOff(Double.POSITIVE_INFINITY))
        .withMessage("Cut-off is Infinity; it must be a number");
    assertThatIllegalArgumentException().isThrownBy(() -> change.withCriticalValue(0));
  }

  @Test
  void equivalence_decides_whether_a_version_scores() {
    assertThat(Equivalence.VALIDATED.scores()).isTrue();
    assertThat(Equivalence.TRANSLATED.scores()).isTrue();
    assertThat(Equivalence.DRAFT.scores()).isFalse();
    assertThat(Equivalence.ABSENT.scores()).isFalse();
  }

  @Test
  void equal_answers_are_equal_keys() {
    Instrument phq2 = Instruments.get("phq-2");
    Answers answers = Answers.of(phq2, Locale.ENGLISH, 1, 2);
    assertThat(answers).hasSameHashCodeAs(Answers.of(phq2, Locale.ENGLISH, 1, 2));
    assertThat(answers.hashCode()).isNotEqualTo(Answers.of(phq2, Locale.ENGLISH, 2, 2).hashCode());
  }
}
