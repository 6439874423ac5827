package org.evenkeel.dangersigns;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A message as the rules read it: small letters without accents, vowel signs, drawn-out letters,
/// figures in place of letters, or anything between words but one space.
final class PlainLetters {
  private static final Pattern MARKS = Pattern.compile("\\p{M}|\u0640");
  private static final Pattern JOINERS = Pattern.compile("['’`´‘*]|\\p{Cf}");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern FIGURE_IN_WORD =
      Pattern.compile("(?<=[a-z])[0134@$5](?=[a-z])|(?<=[a-z])[0134@$5]\\b|\\b[@$](?=[a-z])");

  private PlainLetters() {}

  static String of(String message) {
    String small = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String letters = FIGURE_IN_WORD.matcher(small).replaceAll(found -> letter(found.group()));
    String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
    String arabic = bare.replace('ى', 'ي').replace('ة', 'ه');
    String joined = JOINERS.matcher(arabic).replaceAll("");
    String once = DRAWN_OUT.matcher(joined).replaceAll("$1");
    return BETWEEN.matcher(once).replaceAll(" ").strip();
  }

  private static String letter(String figure) {
    return switch (figure) {
      case "0" -> "o";
      case "1" -> "i";
      case "3" -> "e";
      case "4", "@" -> "a";
      default -> "s";
    };
  }
}
