package org.evenkeel.diaryfiles;

/// Statistics programs write "no answer" as a run of nines: 99, 999, −99, and −9 where nothing is
/// below 0. Such a number is a code only where it lies outside the rating's scale.
final class NoAnswerCode {

  private NoAnswerCode() {}

  /// Whether the number can be such a code.
  static boolean is(double value) {
    return value == -9 || value == Math.rint(value) && isNines(Math.abs(value));
  }

  private static boolean isNines(double size) {
    return size == 99 || size == 999 || size == 9_999 || size == 99_999 || size == 999_999;
  }
}
