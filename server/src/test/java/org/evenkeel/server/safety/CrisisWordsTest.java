package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words for somebody who may not be safe: short sentences, plain words (EVIDENCE: grade 5 at most,
/// 15 words a sentence).
class CrisisWordsTest {
  private static final Messages MESSAGES = new Messages();
  private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");
  private static final double GRADE = 5;

  static Stream<String> sentences() {
    return texts().flatMap(CrisisWordsTest::sentences);
  }

  private static Stream<String> texts() {
    return MESSAGES.keys(Language.ENGLISH).stream()
        .filter(key -> key.startsWith("safety."))
        .map(key -> MESSAGES.pattern(Language.ENGLISH, key).replaceAll("\\{[0-9]}", "Bea"));
  }

  private static Stream<String> sentences(String text) {
    return Arrays.stream(text.split("(?<=[.?!:])\\s+")).filter(sentence -> !sentence.isBlank());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_sentence_has_at_most_fifteen_words(String sentence) {
    assertThat(words(sentence)).as(sentence).hasSizeLessThanOrEqualTo(15);
  }

  /// Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59, over all of
  /// it.
  @Test
  void the_whole_reads_at_grade_five_or_below() {
    long sentences = sentences().count();
    long words = sentences().flatMap(sentence -> Arrays.stream(words(sentence))).count();
    long syllables =
        sentences()
            .flatMap(sentence -> Arrays.stream(words(sentence)))
            .mapToLong(CrisisWordsTest::syllables)
            .sum();
    double grade = .39 * words / sentences + 11.8 * syllables / words - 15.59;
    assertThat(grade).isLessThanOrEqualTo(GRADE);
  }

  private static String[] words(String sentence) {
    return Arrays.stream(sentence.split("[^A-Za-z0-9’'-]+"))
        .filter(word -> !word.isBlank())
        .toArray(String[]::new);
  }

  private static long syllables(String word) {
    String spoken = word.toLowerCase(Locale.ROOT).replaceAll("(?<=[^aeiouy])e(s|d)?$", "");
    return Math.max(1, SYLLABLE.matcher(spoken).results().count());
  }
}
