package org.evenkeel.psychometrics;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Damage that shows in one line, whatever its language.
final class LineCheck {
  private static final Pattern STRAY_BEGINNING = Pattern.compile("^[\\s.,;:،؛)\\]\\-–—*•].*");
  private static final Pattern STRAY_END = Pattern.compile(".*[\\s,;،؛(\\[\\-–—]$");
  private static final Pattern DOUBLE_SPACE = Pattern.compile(".*\\s\\s.*");

  /// Undefined, private and invisible characters, and the replacement character of a failed
  /// decoding.
  private static final Pattern NO_TEXT =
      Pattern.compile(".*[\uFFFD\\p{Cn}\\p{Co}\\p{Cc}\\p{Cf}&&[^\u200C-\u200F]].*");

  /// What UTF-8 looks like when it was read as Latin-1 or Windows-1252.
  private static final Pattern MOJIBAKE =
      Pattern.compile(".*(Ã[\\u0080-\\u00BF]|Â[\\u00A0-\\u00BF]|â€).*");

  private LineCheck() {}

  static List<String> defects(String line) {
    return Stream.of(
            says(STRAY_BEGINNING.matcher(line).matches(), "begins with a stray sign", line),
            says(STRAY_END.matcher(line).matches(), "ends with a stray sign", line),
            says(DOUBLE_SPACE.matcher(line).matches(), "has two spaces in a row", line),
            says(NO_TEXT.matcher(line).matches(), "has a character no text has", line),
            says(MOJIBAKE.matcher(line).matches(), "was read in the wrong encoding", line),
            says(!balanced(line, '(', ')'), "opens a bracket and does not close it", line),
            says(!balanced(line, '¿', '?'), "opens a question and does not close it", line))
        .flatMap(defect -> defect)
        .toList();
  }

  static Stream<String> says(boolean defect, String what, String line) {
    return defect ? Stream.of("\"%s\" %s".formatted(line, what)) : Stream.empty();
  }

  /// Only languages that write the opening sign are asked to pair it.
  private static boolean balanced(String line, char open, char close) {
    return count(line, open) == 0 && open == '¿' || count(line, open) == count(line, close);
  }

  private static long count(String line, char sign) {
    return line.chars().filter(each -> each == sign).count();
  }
}
