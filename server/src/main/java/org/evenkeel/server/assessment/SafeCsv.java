package org.evenkeel.server.assessment;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Comma-separated values that no spreadsheet takes for a formula: a cell that begins like one gets
/// an apostrophe in front, and every cell is quoted as RFC 4180 has it.
final class SafeCsv {
  /// The signs that begin a formula, their full-width twins, and what some programs skip before
  /// them.
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@\t\r＝＋－＠|%].*", Pattern.DOTALL);

  private SafeCsv() {}

  static String row(List<String> cells) {
    return cells.stream().map(SafeCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String value) {
    String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
