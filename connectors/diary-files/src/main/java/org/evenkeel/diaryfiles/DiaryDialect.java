package org.evenkeel.diaryfiles;

import java.nio.charset.Charset;

/// How a file writes its table: what the recognising step found, and what the reading step obeys.
///
/// @param charset how letters are written
/// @param delimiter what stands between two cells: comma, semicolon, tab or `|`
/// @param decimalMark what stands before decimals: point or comma
/// @param headerLine the line that names the columns; 0 when the file has none and its columns are
///   called `#1`, `#2`, …
public record DiaryDialect(Charset charset, char delimiter, char decimalMark, long headerLine) {

  public DiaryDialect {
    if (",;\t|".indexOf(delimiter) < 0) {
      throw new IllegalArgumentException(
          "The delimiter is '%s'; it must be a comma, a semicolon, a tab or |"
              .formatted(delimiter));
    }
    if (decimalMark != '.' && decimalMark != ',') {
      throw new IllegalArgumentException(
          "The decimal mark is '%s'; it must be a point or a comma".formatted(decimalMark));
    }
    if (headerLine < 0) {
      throw new IllegalArgumentException(
          "The header line is %d; it must be 0 (none) or more".formatted(headerLine));
    }
  }

  /// Whether a line names the columns.
  public boolean hasHeader() {
    return headerLine > 0;
  }
}
