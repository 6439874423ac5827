package org.evenkeel.selfhelp.proofreading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How hard English is to read: Flesch–Kincaid grade level = 0.39 · words ÷ sentences + 11.8 ·
/// syllables ÷ words − 15.59 (Kincaid, Fishburne, Rogers & Chissom 1975).
///
/// ## What this tells you, and what it does not
///
/// About the school year in the United States that reads such text with ease. It counts lengths and
/// knows nothing of sense. Syllables are counted by spelling, right for most words and off by one
/// for some. It means nothing for any language but English, and little under some fifty words.
public record Readability(long sentences, long words, long syllables) {
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  /// Each text ends a sentence, as a heading or a list entry does.
  public static Readability of(List<String> texts) {
    List<String> sentences = sentences(texts);
    List<String> words = sentences.stream().flatMap(each -> words(each).stream()).toList();
    return new Readability(
        sentences.size(), words.size(), words.stream().mapToLong(Readability::syllables).sum());
  }

  /// Of whole sentences only. Headings, labels and ends of scales are left out: counted as
  /// sentences of two words they would make any text look easy.
  public static Readability ofProse(List<String> texts) {
    return of(texts.stream().filter(text -> text.matches(".*[.?!]")).toList());
  }

  /// Flesch–Kincaid grade level; below 0 for very short words.
  public double grade() {
    if (words == 0) {
      return 0;
    }
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  static List<String> sentences(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Arrays.stream(text.split("(?<=[.?!:؟])\\s+", -1)))
        .filter(sentence -> !words(sentence).isEmpty())
        .toList();
  }

  static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{M}0-9’'-]+", -1))
        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  static long syllables(String word) {
    String spoken = silentEnd(word.toLowerCase(Locale.ROOT));
    return Math.max(1, VOWELS.matcher(spoken).results().count());
  }

  /// Without an `e` that is written and not said: `make`, `makes`, `moved`; but `table`, `wanted`,
  /// `houses` keep theirs.
  private static String silentEnd(String word) {
    if (word.matches(".*[^aeiouy]le(s|d)?")) {
      return word.replaceAll("[sd]$", "");
    }
    if (word.matches(".*[td]ed") || word.matches(".*([sxzcg]|ch|sh)es")) {
      return word;
    }
    return word.replaceAll("(?<=[^aeiouy])e[sd]?$", "");
  }
}
