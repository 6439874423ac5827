package org.evenkeel.selfhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PracticesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Locale SPANISH = Locale.of("es");
  private static final Locale ARABIC = Locale.of("ar");
  private static final Practices PRACTICES = Practices.shipped();

  private static Exercise exercise(String name, Locale language) {
    return PRACTICES.exercise(new ExerciseId(name), TODAY, language).orElseThrow();
  }

  @Test
  void each_language_has_the_same_exercises_with_the_same_steps() {
    for (Locale language : List.of(SPANISH, ARABIC)) {
      List<Exercise> other = PRACTICES.exercises(TODAY, language);
      List<Exercise> english = PRACTICES.exercises(TODAY, Locale.ENGLISH);
      assertThat(other).hasSize(17);
      for (int i = 0; i < english.size(); i++) {
        assertThat(shape(other.get(i).steps())).isEqualTo(shape(english.get(i).steps()));
        assertThat(other.get(i).title()).isNotEqualTo(english.get(i).title());
      }
    }
  }

  private static List<String> shape(List<Step> steps) {
    return steps.stream().map(step -> step.id() + " " + step.getClass().getSimpleName()).toList();
  }

  @Test
  void a_language_that_is_not_here_reads_english() {
    assertThat(exercise("sitting", Locale.of("sw"))).isEqualTo(exercise("sitting", Locale.US));
  }

  @Test
  void what_is_past_its_review_date_hides_itself() {
    LocalDate last = LocalDate.of(2027, 11, 23);
    ExerciseId sitting = new ExerciseId("sitting");
    assertThat(PRACTICES.exercise(sitting, last, SPANISH)).isPresent();
    assertThat(PRACTICES.exercise(sitting, last.plusDays(1), SPANISH)).isEmpty();
    assertThat(PRACTICES.exercises(last.plusDays(1), ARABIC)).isEmpty();
    assertThat(PRACTICES.expired(last)).isEmpty();
    assertThat(PRACTICES.expired(last.plusDays(1))).contains("sitting").hasSizeGreaterThan(16);
  }

  /// EVIDENCE: resonance is about six breaths a minute; box breathing holds, and says for whom it
  /// is not.
  @Test
  void breath_is_held_only_where_the_guard_rail_says_so() {
    assertThat(pacer("resonance-breathing").breathsAMinute()).isEqualTo(6);
    assertThat(PRACTICES.exercises(TODAY, Locale.ENGLISH).stream().filter(Exercise::holdsBreath))
        .isNotEmpty()
        .allSatisfy(exercise ->
            assertThat(exercise.guardRail().notFor())
                .contains(
                    Caution.PREGNANCY, Caution.LUNG_DISEASE, Caution.HEART_DISEASE, Caution.PANIC));
  }

  private static Pacer pacer(String name) {
    return (Pacer) exercise(name, Locale.ENGLISH).step(new StepId("breathe")).orElseThrow();
  }

  /// Tense 5 to 7 seconds and release 20 to 30; a line takes about two seconds to say.
  @Test
  void muscles_are_tensed_briefly_and_rest_long() {
    Script script =
        (Script)
            exercise("muscle-relaxation", Locale.ENGLISH).step(new StepId("muscles")).orElseThrow();
    List<Script.Line> parts = script.lines().subList(1, script.lines().size() - 1);
    assertThat(parts).hasSize(24);
    for (int i = 0; i < parts.size(); i += 2) {
      assertThat(parts.get(i).seconds()).isBetween(7, 9);
      assertThat(parts.get(i + 1).seconds()).isBetween(22, 32);
    }
  }

  @Test
  void words_of_faith_stand_there_only_for_who_chose_them() {
    Reading how = (Reading) exercise("gratitude", ARABIC).step(new StepId("how")).orElseThrow();
    assertThat(String.join(" ", how.paragraphs(Set.of()))).doesNotContain("الله");
    assertThat(String.join(" ", how.paragraphs(Set.of(Variant.FAITH)))).contains("الله");
  }

  @Test
  void every_caution_and_every_variant_has_its_words_in_each_language() {
    for (Locale language : Practices.LANGUAGES) {
      for (Caution caution : Caution.values()) {
        assertThat(caution.words(language)).isNotBlank();
      }
      for (Variant variant : Variant.values()) {
        assertThat(variant.words(language)).isNotBlank();
      }
    }
    assertThat(Caution.PANIC.words(SPANISH)).contains("pánico");
  }

  private static final Map<String, String> SMALL =
      Map.of(
          "index", "exercises = tea\nprogrammes =",
          "sources", "book = A book.",
          "tea.exercise",
              """
              version = 1
              family = doing
              minutes = 2
              reviewed = 2026-01-01
              until = 2027-01-01
              sources = book
              step.drink = text
              """,
          "tea.en.words", "[title]\nTea\n[summary]\nDrink.\n[drink]\nSlowly",
          "tea.es.words", "[title]\nTé\n[summary]\nBebe.\n[drink]\nDespacio",
          "tea.ar.words", "[title]\nشاي\n[summary]\nشرب.\n[drink]\nعلى مهل");

  private static Practices with(String file, String before, String after) {
    return Practices.read(name ->
        Optional.ofNullable(SMALL.get(name))
            .map(content -> name.equals(file) ? content.replace(before, after) : content));
  }

  @Test
  void a_small_shelf_can_be_read() {
    assertThat(with("", "", "").exercises(TODAY, SPANISH))
        .extracting("title")
        .containsExactly("Té");
  }

  @Test
  void slips_in_files_are_refused_with_a_sentence() {
    assertThatThrownBy(() -> with("tea.exercise", "text", "poem"))
        .hasMessageContaining("drink is \"poem\"");
    assertThatThrownBy(() -> with("tea.exercise", "sources = book", "sources = film"))
        .hasMessage("There is no source film in the list");
    assertThatThrownBy(() -> with("tea.exercise", "sources = book", "sources ="))
        .hasMessage("tea names no source");
    assertThatThrownBy(() -> with("tea.exercise", "family", "familly"))
        .hasMessageContaining("does not say family");
    assertThatThrownBy(() -> with("tea.exercise", "minutes = 2", "minutes = two"))
        .hasMessageContaining("whole number");
    assertThatThrownBy(() -> with("tea.exercise", "2027-01-01", "2029-01-01"))
        .hasMessageContaining("two years at most");
    assertThatThrownBy(() -> with("tea.exercise", "family = doing", "family = doing\ncolour = red"))
        .hasMessageContaining("[colour], which means nothing");
    assertThatThrownBy(() -> with("tea.exercise", "minutes = 2", "minutes = 2\nminutes = 3"))
        .hasMessageContaining("minutes twice");
    assertThatThrownBy(() -> with("tea.ar.words", "[drink]", "[drnk]"))
        .hasMessageContaining("says nothing under [drink]");
    assertThatThrownBy(() -> with("tea.es.words", "[drink]", "[more]\nHola\n[drink]"))
        .hasMessageContaining("[more], which nothing uses");
    assertThatThrownBy(() -> with("tea.en.words", "[title]", "Hello\n[title]"))
        .hasMessageContaining("before its first section");
  }
}
