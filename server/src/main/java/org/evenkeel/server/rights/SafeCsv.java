package org.evenkeel.server.rights;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// CSV (RFC 4180) that a spreadsheet shows and never runs: a text that a spreadsheet would take for
/// a formula gets an apostrophe before it (OWASP, CSV injection). Numbers stay numbers.
final class SafeCsv {
  private static final String STARTS = "=+-@\t\r\n＝＋－＠";

  private final Writer out;

  /// Begins with the mark by which spreadsheets know UTF-8.
  SafeCsv(Writer out) throws IOException {
    this.out = out;
    out.write('\uFEFF');
  }

  void row(List<? extends @Nullable Object> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(cell(values.get(i)));
    }
    out.write("\r\n");
  }

  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : quoted(harmless(value.toString()));
  }

  private static String harmless(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
