package org.evenkeel.diaryfiles;

import java.util.Locale;
import java.util.Set;

/// The text of one cell, made comparable.
final class Cell {

  private static final int LONGEST_QUOTED = 40;
  private static final Set<String> NO_ANSWER =
      Set.of("", "na", "n/a", "#n/a", "nan", "null", ".", "-", "--", "–", "—");

  private Cell() {}

  /// Without spaces and invisible marks at its ends; digits of any script become 0–9, a typographic
  /// minus becomes `-`.
  static String clean(String raw) {
    String text = trim(raw);
    return isAscii(text) ? text : inAsciiDigits(text);
  }

  /// Without spaces and invisible marks at its ends.
  static String trim(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && isInvisible(raw.charAt(start))) {
      start++;
    }
    while (end > start && isInvisible(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(start, end);
  }

  /// Whether the cell is empty or holds a usual sign for “no answer”.
  static boolean isMissing(String clean) {
    return clean.length() <= 4 && NO_ANSWER.contains(clean.toLowerCase(Locale.ROOT));
  }

  /// A control character that no text has: everything below a space but tab and line ends.
  static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  }

  /// Short enough to be shown in a sentence.
  static String quoted(String raw) {
    return shortened(raw, LONGEST_QUOTED);
  }

  /// Cut to a length, never through the middle of a letter.
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  private static boolean isInvisible(char c) {
    return c <= ' '
        || Character.isSpaceChar(c)
        || c == '\ufeff'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String inAsciiDigits(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      ascii.append(inAscii(text.charAt(i)));
    }
    return ascii.toString();
  }

  private static char inAscii(char c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return switch (c) {
      case '\u2212' -> '-';
      case '\u066b' -> '.';
      default -> c;
    };
  }
}
