package org.evenkeel.selfhelp.proofreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
  /// Syllables as dictionaries divide these words.
  @ParameterizedTest
  @CsvSource({
    "make, 1", "makes, 1", "table, 2", "little, 2", "wanted, 2", "moved, 1", "houses, 2",
        "breathe, 1",
    "seven, 2", "anxious, 2", "relaxation, 4", "the, 1", "be, 1", "every, 3", "people, 2",
        "changes, 2"
  })
  void syllables_are_those_of_the_dictionary(String word, long syllables) {
    assertThat(Readability.syllables(word)).isEqualTo(syllables);
  }

  /// By hand: 3 sentences, 12 words, 13 syllables: .39·4 + 11.8·13/12 − 15.59.
  @Test
  void the_grade_is_the_formula() {
    Readability read =
        Readability.of(List.of("Sit in the chair. Look at the table.", "Breathe in and wait."));
    assertThat(read.sentences()).isEqualTo(3);
    assertThat(read.words()).isEqualTo(12);
    assertThat(read.syllables()).isEqualTo(13);
    assertThat(read.grade()).isCloseTo(.39 * 4 + 11.8 * 13 / 12 - 15.59, within(1e-12));
  }

  @Test
  void headings_do_not_make_a_text_look_easy() {
    String hard =
        "Psychological flexibility necessitates considerable familiarity with discomfort.";
    assertThat(Readability.ofProse(List.of("Go", "Sit", hard)).grade())
        .isEqualTo(Readability.of(List.of(hard)).grade())
        .isGreaterThan(20);
  }

  @Test
  void no_words_have_no_grade() {
    assertThat(Readability.of(List.of("", "…")).grade()).isZero();
  }
}
