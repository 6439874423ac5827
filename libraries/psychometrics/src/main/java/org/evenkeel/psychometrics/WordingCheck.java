package org.evenkeel.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Damage that shows when the lines of a questionnaire are held side by side.
final class WordingCheck {
  /// Two questions this alike are one question twice: the closest real pair in the PHQ family is
  /// below one half.
  private static final double ALIKE = 0.9;

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

  private WordingCheck() {}

  static List<String> counts(String what, List<String> lines, int expected) {
    long there = lines.stream().filter(line -> !line.isBlank()).count();
    return there == expected
        ? List.of()
        : List.of("There are %d %s; there must be %d".formatted(there, what, expected));
  }

  static List<String> repeats(List<String> questions) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      for (int j = i + 1; j < questions.size(); j++) {
        if (alike(questions.get(i), questions.get(j)) >= ALIKE) {
          found.add("Questions %d and %d are nearly the same".formatted(i + 1, j + 1));
        }
      }
    }
    return found;
  }

  /// In a clean sheet either every question ends with a full stop or none does.
  static List<String> unevenEnds(List<String> questions) {
    long stops = questions.stream().filter(question -> question.strip().endsWith(".")).count();
    return stops == 0 || stops == questions.size()
        ? List.of()
        : List.of("%d of %d questions end with a full stop".formatted(stops, questions.size()));
  }

  /// 1 for the same letters, 0 for nothing in common: 1 − edit distance / length of the longer.
  static double alike(String one, String other) {
    String a = letters(one);
    String b = letters(other);
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 1 : 1 - (double) editDistance(a, b) / longer;
  }

  private static String letters(String line) {
    return NOT_A_LETTER.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static int editDistance(String a, String b) {
    int[] row = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Stream.of(swap, above + 1, row[j - 1] + 1).min(Integer::compare).orElseThrow();
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
