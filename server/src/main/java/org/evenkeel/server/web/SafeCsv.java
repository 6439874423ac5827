package org.evenkeel.server.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Comma-separated values (RFC 4180) that a spreadsheet shows and never runs: a text that begins
/// like a formula gets an apostrophe in front (OWASP, CSV injection), and every text is quoted.
/// Numbers stay numbers; nothing is an empty cell.
public final class SafeCsv {
  /// The mark by which spreadsheets know UTF-8. A file begins with it.
  public static final String MARK = "\uFEFF";

  /// The signs that begin a formula, their full-width twins, and what some programs skip before
  /// them.
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@\t\r\n＝＋－＠|%].*", Pattern.DOTALL);

  private SafeCsv() {}

  /// One line, with its end.
  public static String row(List<? extends @Nullable Object> cells) {
    return cells.stream().map(SafeCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case Object text -> quoted(harmless(text.toString()));
    };
  }

  private static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
