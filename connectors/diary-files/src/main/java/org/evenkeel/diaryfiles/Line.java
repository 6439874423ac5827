package org.evenkeel.diaryfiles;

/// One line of the file as it is written.
///
/// @param number counted from 1
/// @param text without its line end; only the beginning when the line is too long
/// @param whole whether all of it is there
record Line(long number, String text, Wholeness whole) {

  enum Wholeness {
    WHOLE,
    TOO_LONG,
    CUT_OFF
  }

  boolean isWhole() {
    return whole == Wholeness.WHOLE;
  }

  /// An odd number of quotation marks: a quoted cell may go on in the next line.
  boolean mayGoOn() {
    return text.chars().filter(c -> c == '"').count() % 2 == 1;
  }
}
