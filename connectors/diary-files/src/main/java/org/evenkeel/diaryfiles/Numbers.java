package org.evenkeel.diaryfiles;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/// Numbers as people write them in tables.
final class Numbers {

  private static final int LONGEST = 20;

  private Numbers() {}

  /// A sign, digits, and perhaps decimals after the mark; nothing else is a number here.
  static OptionalDouble parse(String cell, char decimalMark) {
    return isNumber(cell, decimalMark)
        ? OptionalDouble.of(Double.parseDouble(cell.replace(decimalMark, '.')))
        : OptionalDouble.empty();
  }

  /// Whole numbers without a dot, others in their shortest exact form.
  static String plain(double value) {
    String text = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return text.equals("-0") ? "0" : text;
  }

  private static boolean isNumber(String cell, char decimalMark) {
    int start = !cell.isEmpty() && (cell.charAt(0) == '-' || cell.charAt(0) == '+') ? 1 : 0;
    int mark = cell.indexOf(decimalMark, start);
    int end = mark < 0 ? cell.length() : mark;
    return cell.length() <= LONGEST
        && areDigits(cell, start, end)
        && (mark < 0 || areDigits(cell, mark + 1, cell.length()));
  }

  /// At least one digit, and only digits.
  static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
