package org.evenkeel.selfhelp.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.selfhelp.Shelf;
import org.evenkeel.selfhelp.proofreading.Finding.Rule;
import org.junit.jupiter.api.Test;

/// All content is proofread with every build, and each kind of slip is found.
class ProofreadingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void there_is_nothing_to_mend_in_what_we_ship() {
    assertThat(Proofreading.of(Shelf.shipped(), TODAY)).isEmpty();
  }

  @Test
  void every_unit_reads_at_grade_six_and_every_warning_at_grade_five() {
    Map<String, Double> grades = Proofreading.grades(Shelf.shipped());
    assertThat(grades).hasSizeGreaterThanOrEqualTo(17);
    assertThat(grades.values()).allMatch(grade -> grade <= 6);
    assertThat(Proofreading.crisisGrade(Shelf.shipped())).isLessThanOrEqualTo(5);
  }

  private static List<Rule> after(Map<String, String> changes) {
    Shelf shipped = Shelf.shipped();
    Map<String, String> changed = new HashMap<>(changes);
    return Proofreading.of(
            name ->
                changed.containsKey(name)
                    ? Optional.of(changed.get(name)).filter(content -> !content.isEmpty())
                    : shipped.file(name),
            TODAY)
        .stream()
        .map(Finding::rule)
        .toList();
  }

  private static List<Rule> after(String file, String before, String then) {
    String content = Shelf.shipped().need(file);
    assertThat(content).contains(before);
    return after(Map.of(file, content.replace(before, then)));
  }

  @Test
  void a_missing_language_is_found() {
    assertThat(after(Map.of("sitting.ar.words", ""))).contains(Rule.MISSING_LANGUAGE, Rule.BROKEN);
  }

  @Test
  void a_line_more_in_one_language_is_found() {
    assertThat(after("sitting.es.words", "[sit]", "Una línea más.\n[sit]"))
        .containsExactly(Rule.LANGUAGES_DIFFER);
  }

  @Test
  void hard_words_and_long_sentences_are_found() {
    String hard =
        "Psychological flexibility necessitates considerable familiarity with uncomfortable"
            + " experiences, particularly throughout extraordinarily demanding organisational"
            + " transformations, notwithstanding individually characteristic predispositions"
            + " regarding interpersonal vulnerability and comparable circumstances.";
    assertThat(after("gratitude.en.words", "Warm bread.", hard))
        .contains(Rule.HARD_TO_READ, Rule.LONG_SENTENCE);
  }

  @Test
  void a_long_warning_is_found() {
    assertThat(
            after(
                "sitting.en.words",
                "Look around and move.",
                "Look around and move and then go and find a friend who can sit with you for a"
                    + " good while."))
        .containsExactly(Rule.LONG_SENTENCE);
  }

  @Test
  void a_screen_that_is_too_full_is_found() {
    assertThat(after("sitting.en.words", "Thoughts will come.", "Thoughts will come. ".repeat(20)))
        .containsExactly(Rule.FULL_SCREEN);
  }

  @Test
  void claims_we_never_make_are_found_in_each_language() {
    assertThat(after("sitting.en.words", "Sit still", "It cures fear. Sit still"))
        .containsExactly(Rule.FORBIDDEN_CLAIM);
    assertThat(after("sitting.es.words", "Siéntate en calma", "Te cura el miedo. Siéntate"))
        .contains(Rule.FORBIDDEN_CLAIM);
    assertThat(after("sitting.ar.words", "بضع دقائق", "علاج مضمون. بضع دقائق"))
        .containsExactly(Rule.FORBIDDEN_CLAIM);
  }

  @Test
  void a_formal_you_and_foreign_letters_are_found() {
    assertThat(after("sitting.es.words", "Siéntate en calma", "Usted se sienta"))
        .containsExactly(Rule.NOT_OUR_TONE);
    assertThat(after("sitting.ar.words", "بضع دقائق", "meditation بضع دقائق"))
        .containsExactly(Rule.NOT_OUR_TONE);
  }

  @Test
  void an_overdue_review_is_found() {
    assertThat(Proofreading.of(Shelf.shipped(), LocalDate.of(2028, 1, 1)))
        .isNotEmpty()
        .allMatch(finding -> finding.rule() == Rule.REVIEW_OVERDUE);
  }

  @Test
  void a_number_asked_before_and_not_after_is_found() {
    assertThat(after("sitting.exercise", "mood after", "mood once")).containsExactly(Rule.NO_AFTER);
  }

  @Test
  void a_link_to_nowhere_is_found() {
    assertThat(after("sitting.exercise", "instead = grounding-54321", "instead = juggling"))
        .containsExactly(Rule.NOWHERE);
  }

  @Test
  void a_source_that_is_not_in_the_list_is_found() {
    assertThat(after("sitting.exercise", "farias-2020", "somebody-1999"))
        .containsExactly(Rule.BROKEN);
  }
}
