package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.ScoreResult.NotEnoughAnswered;
import org.evenkeel.psychometrics.ScoreResult.NotScorable;
import org.evenkeel.psychometrics.ScoreResult.Reason;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringTest {
  private static final Locale EN = Locale.ENGLISH;

  private final Instrument phq9 = Instruments.get("phq-9");
  private final Instrument gad7 = Instruments.get("gad-7");

  static Stream<Arguments> everyBandEdge() {
    return Instruments.all().stream()
        .flatMap(instrument ->
            instrument.scales().stream()
                .flatMap(scale ->
                    scale.bands().stream()
                        .flatMap(band ->
                            reachableEdges(scale, band)
                                .map(edge -> Arguments.of(instrument, scale, band, edge)))));
  }

  /// A doubled scale has even scores only, so an odd edge of a band is moved inwards.
  private static Stream<Integer> reachableEdges(Scale scale, Band band) {
    int step = scale.multiplier();
    return Stream.of((band.from() + step - 1) / step * step, band.to() / step * step);
  }

  static List<Instrument> all() {
    return Instruments.all();
  }

  @ParameterizedTest
  @MethodSource("everyBandEdge")
  void every_band_edge_lies_in_its_band(Instrument instrument, Scale scale, Band band, int edge) {
    Scored scored = scored(instrument, scale.id(), adding(instrument, scale, edge));
    assertThat(scored.value()).isEqualTo(edge);
    assertThat(scored.band()).contains(band);
    assertThat(scored.prorated()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_least_and_the_most_of_every_scale_are_its_ends(Instrument instrument) {
    for (Scale scale : instrument.scales()) {
      assertThat(scored(instrument, scale.id(), adding(instrument, scale, scale.lowest())).value())
          .isEqualTo(scale.lowest());
      assertThat(scored(instrument, scale.id(), adding(instrument, scale, scale.highest())).value())
          .isEqualTo(scale.highest());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "phq-9, 27",
    "gad-7, 21",
    "phq-8, 24",
    "phq-2, 6",
    "gad-2, 6",
    "phq-4, 12",
    "phq-15, 30",
    "k6, 24",
    "k10, 40",
    "audit-c, 12",
    "core-10, 40",
    "pcl-5, 80",
    "pc-ptsd-5, 5"
  })
  void the_ranges_are_the_published_ones(String id, int highest) {
    Scale total = Instruments.get(id).total().orElseThrow();
    assertThat(total.lowest()).isZero();
    assertThat(total.highest()).isEqualTo(highest);
  }

  @Test
  void a_middling_phq_9_is_moderate() {
    // worked by hand: 1+2+1+2+1+2+1+2+0
    Scored scored = scored(phq9, "total", Answers.of(phq9, EN, 1, 2, 1, 2, 1, 2, 1, 2, 0));
    assertThat(scored.value()).isEqualTo(12);
    assertThat(scored.band())
        .hasValueSatisfying(band -> assertThat(band.name()).isEqualTo("moderate"));
    assertThat(scored.equivalence()).isEqualTo(Equivalence.VALIDATED);
    assertThat(scored.version()).isEqualTo(1);
    assertThat(scored.basis()).contains("Kroenke 2001");
  }

  @Test
  void the_error_of_a_score_names_its_population() {
    // SEM = 4.166 * sqrt(1 - 0.8385) = 1.6742
    Scored scored = scored(phq9, "total", Answers.of(phq9, EN, 1, 2, 1, 2, 1, 2, 1, 2, 0));
    Uncertainty.Known known = (Uncertainty.Known) scored.uncertainty();
    assertThat(known.standardErrorOfMeasurement()).isCloseTo(1.6742, within(1e-4));
    assertThat(known.low()).isCloseTo(12 - 1.96 * 1.6742, within(1e-3));
    assertThat(known.high()).isCloseTo(12 + 1.96 * 1.6742, within(1e-3));
    assertThat(known.norms().population()).contains("US adults");
  }

  @Test
  void the_range_of_a_score_stays_on_the_scale() {
    Uncertainty.Known low = known(Answers.of(phq9, EN, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    Uncertainty.Known high = known(Answers.of(phq9, EN, 3, 3, 3, 3, 3, 3, 3, 3, 3));
    assertThat(low.low()).isZero();
    assertThat(high.high()).isEqualTo(27);
  }

  @Test
  void where_no_study_gives_the_error_the_score_says_so() {
    Instrument gad2 = Instruments.get("gad-2");
    assertThat(scored(gad2, "total", Answers.of(gad2, EN, 1, 2)).uncertainty())
        .isEqualTo(new Uncertainty.Unknown());
  }

  @Test
  void a_missed_item_makes_the_score_provisional() {
    Answers answers = Answers.of(phq9, EN, 2, 2, 2, 2, 2, 2, 2, 2, 0).without(phq9.item(1).id());
    Scored scored = scored(phq9, "total", answers);
    assertThat(scored.prorated()).isTrue();
    assertThat(scored.value()).isCloseTo(14.0 * 9 / 8, within(1e-12));
    assertThat(scored.band())
        .hasValueSatisfying(band -> assertThat(band.name()).isEqualTo("moderately-severe"));
    assertThat(scored.basis()).startsWith("Prorated");
    assertThat(known(answers).standardErrorOfMeasurement())
        .isCloseTo(1.6742 * Math.sqrt(9.0 / 8), within(1e-4));
  }

  @Test
  void two_missed_of_nine_still_score_and_three_do_not() {
    Answers two =
        Answers.of(phq9, EN, 1, 1, 1, 1, 1, 1, 1, 1, 1)
            .without(phq9.item(1).id())
            .without(phq9.item(2).id());
    assertThat(scored(phq9, "total", two).value()).isEqualTo(9);
    assertThat(phq9.score(two.without(phq9.item(3).id())))
        .isEqualTo(new NotEnoughAnswered(6, 7, 9));
  }

  @Test
  void one_missed_of_seven_still_scores_and_two_do_not() {
    Answers one = Answers.of(gad7, EN, 3, 3, 3, 3, 3, 3);
    assertThat(scored(gad7, "total", one).value()).isEqualTo(21);
    assertThat(gad7.score(Answers.of(gad7, EN, 3, 3, 3, 3, 3)))
        .isEqualTo(new NotEnoughAnswered(5, 6, 7));
  }

  @Test
  void short_forms_need_every_answer() {
    Instrument phq4 = Instruments.get("phq-4");
    assertThat(phq4.score(Answers.of(phq4, EN, 1, 1, 1))).isEqualTo(new NotEnoughAnswered(3, 4, 4));
  }

  @Test
  void nothing_answered_is_no_score_at_all() {
    assertThat(phq9.score(Answers.to(phq9, EN))).isEqualTo(new NotEnoughAnswered(0, 7, 9));
  }

  @Test
  void prefer_not_to_say_is_open_and_never_zero() {
    Answers all = Answers.of(gad7, EN, 3, 3, 3, 3, 3, 3, 3);
    Scored scored = scored(gad7, "total", all.declining(gad7.item(7).id()));
    assertThat(scored.value()).isEqualTo(21);
    assertThat(scored.prorated()).isTrue();
    assertThat(gad7.score(all.declining(gad7.item(7).id()).declining(gad7.item(6).id())))
        .isEqualTo(new NotEnoughAnswered(5, 6, 7));
  }

  @Test
  void a_safety_item_is_never_filled_in() {
    Answers open = Answers.of(phq9, EN, 3, 3, 3, 3, 3, 3, 3, 3);
    assertThat(phq9.score(open))
        .isInstanceOfSatisfying(
            NotScorable.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SAFETY_ITEM_OPEN));
    assertThat(phq9.score(open.declining(phq9.item(9).id()))).isInstanceOf(NotScorable.class);
  }

  @Test
  void without_the_ninth_answer_the_phq_8_still_speaks() {
    Instrument phq8 = Instruments.get("phq-8");
    Answers open = Answers.of(phq9, EN, 3, 3, 3, 3, 3, 3, 3, 3).declining(phq9.item(9).id());
    Answers carried = open.carriedTo(phq8);
    assertThat(scored(phq8, "total", carried).value()).isEqualTo(24);
    assertThat(carried.language()).isEqualTo(EN);
  }

  @Test
  void a_positive_safety_answer_shows_at_once_whatever_else_is_open() {
    Answers answers = Answers.to(phq9, EN).with(phq9.item(9).id(), 1);
    assertThat(answers.positiveSafetyItems()).hasSize(1);
    assertThat(Answers.to(phq9, EN).with(phq9.item(9).id(), 0).positiveSafetyItems()).isEmpty();
    assertThat(Answers.to(phq9, EN).declining(phq9.item(9).id()).positiveSafetyItems()).isEmpty();
  }

  @Test
  void the_difficulty_question_counts_for_nothing() {
    Answers answers = Answers.of(phq9, EN, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    Answers difficult = answers.with(phq9.unscoredItems().getFirst().id(), 3);
    assertThat(phq9.score(difficult)).isEqualTo(phq9.score(answers));
  }

  @Test
  void subscales_of_the_phq_4_are_its_halves() {
    Instrument phq4 = Instruments.get("phq-4");
    Answers answers = Answers.of(phq4, EN, 3, 2, 1, 0);
    assertThat(scored(phq4, "total", answers).value()).isEqualTo(6);
    assertThat(scored(phq4, "anxiety", answers).value()).isEqualTo(5);
    assertThat(scored(phq4, "depression", answers).value()).isEqualTo(1);
    assertThat(phq4.scores(answers).keySet()).containsExactly("total", "anxiety", "depression");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phq4.score(answers, "anger"))
        .withMessage("Scale is \"anger\"; PHQ-4 has [total, anxiety, depression]");
  }

  @Test
  void half_an_answered_phq_4_still_gives_its_answered_half() {
    Instrument phq4 = Instruments.get("phq-4");
    Map<String, ScoreResult> scores = phq4.scores(Answers.of(phq4, EN, 3, 2));
    assertThat(scores.get("anxiety")).isInstanceOf(Scored.class);
    assertThat(scores.get("depression")).isEqualTo(new NotEnoughAnswered(0, 2, 2));
  }

  @Test
  void a_translated_version_is_scored_and_says_that_it_is_translated() {
    Scored scored = scored(gad7, "total", Answers.of(gad7, Locale.of("ar"), 1, 1, 1, 1, 1, 1, 1));
    assertThat(scored.equivalence()).isEqualTo(Equivalence.TRANSLATED);
    assertThat(scored.language()).isEqualTo(Locale.of("ar"));
  }

  @Test
  void a_language_without_words_is_not_scored() {
    assertThat(gad7.score(Answers.of(gad7, Locale.FRENCH, 1, 1, 1, 1, 1, 1, 1)))
        .isEqualTo(new NotScorable(Reason.LANGUAGE_ABSENT, "GAD-7 has no words in \"fr\""));
  }

  @Test
  void a_draft_never_scores() {
    Instrument draft = SmallWorld.instrument(Equivalence.DRAFT);
    assertThat(draft.score(Answers.of(draft, EN, 1, 1, 1), "calm"))
        .isInstanceOfSatisfying(
            NotScorable.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DRAFT_LANGUAGE));
  }

  @Test
  void a_reversed_item_counts_from_the_other_end() {
    Instrument three = SmallWorld.instrument(Equivalence.VALIDATED);
    // items 1 and 3 as they are, item 2 reversed on 0..4, doubled: 2*(1 + (4-1) + 0)
    assertThat(scored(three, "calm", Answers.of(three, EN, 1, 1, 0)).value()).isEqualTo(8);
  }

  @Test
  void an_instrument_of_several_scales_and_no_total_says_so() {
    Instrument three = SmallWorld.instrument(Equivalence.VALIDATED);
    assertThat(three.score(Answers.of(three, EN, 1, 1, 0)))
        .isEqualTo(new NotScorable(Reason.NO_TOTAL, "Three has no total; its scales are [calm]"));
  }

  @Test
  void a_code_out_of_range_is_refused_with_the_range() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answers.to(phq9, EN).with(phq9.item(3).id(), 5))
        .withMessage("PHQ-9 item 3 is 5; items range from 0 to 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answers.to(phq9, EN).with(phq9.unscoredItems().getFirst().id(), -1))
        .withMessage("PHQ-9 item difficulty is -1; items range from 0 to 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answers.of(gad7, EN, 0, 0, 0, 0, 0, 0, 0, 0))
        .withMessage("8 answers to GAD-7; it has 7 items");
  }

  @Test
  void answers_to_one_instrument_are_not_scored_as_another() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gad7.score(Answers.to(phq9, EN)))
        .withMessageContaining("phq-9");
  }

  @Test
  void answers_never_change_under_the_hand_that_holds_them() {
    Answers none = Answers.to(phq9, EN);
    Answers one = none.with(phq9.item(1).id(), 2);
    assertThat(none.code(phq9.item(1).id())).isEmpty();
    assertThat(one.code(phq9.item(1).id())).contains(2);
    assertThat(one.nextOpen()).contains(phq9.item(2));
    assertThat(one.without(phq9.item(1).id()).nextOpen()).contains(phq9.item(1));
    assertThat(one.answer(phq9.item(1).id())).isEqualTo(new Answer.Given(2));
    assertThat(one).isEqualTo(Answers.of(phq9, EN, 2)).isNotEqualTo(none);
    assertThat(one).hasToString("1 answers to phq-9");
  }

  private Uncertainty.Known known(Answers answers) {
    return (Uncertainty.Known) scored(phq9, "total", answers).uncertainty();
  }

  private static Scored scored(Instrument instrument, String scale, Answers answers) {
    return (Scored) instrument.score(answers, scale);
  }

  /// Answers whose points on the scale add up to a score; every question outside it gets its
  /// highest answer, so that nothing is skipped.
  private static Answers adding(Instrument instrument, Scale scale, int score) {
    int[] codes =
        instrument.items().stream()
            .mapToInt(item -> scale.items().contains(item) ? item.lowest() : item.highest())
            .toArray();
    int left = score / scale.multiplier();
    for (Item item : scale.items()) {
      int points = Math.min(left, item.highest());
      codes[instrument.items().indexOf(item)] = item.points(points);
      left -= points;
    }
    assertThat(left).isZero();
    return Answers.of(instrument, EN, codes);
  }
}
