package org.evenkeel.server.diary;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.web.Ui;

/// What could not be read, as a file for a spreadsheet (RFC 4180). Cells that a spreadsheet would
/// take for a formula get an apostrophe in front (OWASP, CSV injection).
record NotReadFile(Ui ui, Writer to) {
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  void begin() throws IOException {
    to.write(BYTE_ORDER_MARK);
    to.write(
        row(
            ui.text("diary.not-read-line"),
            ui.text("diary.not-read-why"),
            ui.text("diary.not-read-rest")));
  }

  void add(List<Trouble> troubles) throws IOException {
    for (Trouble trouble : troubles) {
      to.write(
          row(
              String.valueOf(trouble.line()),
              trouble.why().in(ui),
              ui.text(trouble.rowKept() ? "diary.rest-kept" : "diary.rest-not-kept")));
    }
  }

  static String row(String... cells) {
    return Stream.of(cells).map(NotReadFile::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
