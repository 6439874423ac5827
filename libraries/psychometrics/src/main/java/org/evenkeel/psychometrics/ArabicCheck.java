package org.evenkeel.psychometrics;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Damage that extraction from a PDF does to Arabic: another letter for kaf, first and last letters
/// lost.
final class ArabicCheck {
  private static final char ALEF_MADDA = '\u0622';

  /// Alef with madda stands at the beginning of a word, or after the article; elsewhere it was a
  /// kaf.
  private static final Pattern MADDA_INSIDE =
      Pattern.compile("(?<!^)(?<!^ال)(?<!^وال)(?<!^بال)\u0622");

  /// Short words of questionnaires that begin with kaf and are no words with alef madda.
  private static final Set<String> WERE_KAF =
      Set.of("آم", "آما", "آنت", "آان", "آل", "آثرة", "وآثرة");

  /// Article without its alef before a letter that takes it in: `لشعور` for `الشعور`.
  private static final Pattern LOST_ALEF = Pattern.compile("^ل[تثدذرزسشصضطظن].*");

  private ArabicCheck() {}

  static List<String> defects(String line) {
    return Stream.concat(
            words(line)
                .filter(ArabicCheck::lostKaf)
                .map(word -> "\"%s\" has lost its kaf".formatted(word)),
            LineCheck.says(
                LOST_ALEF.matcher(line.strip()).matches(), "has lost its first letter", line))
        .toList();
  }

  /// Last words that stand complete elsewhere in the same sheet, longer by one letter.
  static List<String> cutEnds(List<String> questions) {
    List<String> everyWord = questions.stream().flatMap(ArabicCheck::words).toList();
    return questions.stream()
        .map(question -> words(question).reduce("", (before, last) -> last))
        .filter(last -> last.length() > 3)
        .filter(last -> everyWord.stream().anyMatch(word -> cut(last, word)))
        .map(last -> "\"%s\" has lost its last letter".formatted(last))
        .toList();
  }

  private static boolean cut(String last, String word) {
    return word.length() == last.length() + 1 && word.startsWith(last);
  }

  private static boolean lostKaf(String word) {
    return word.indexOf(ALEF_MADDA) >= 0
        && (WERE_KAF.contains(word) || MADDA_INSIDE.matcher(word).find());
  }

  private static Stream<String> words(String line) {
    return Arrays.stream(line.split("[\\s.,،؟/()\\-]+")).filter(word -> !word.isEmpty());
  }
}
