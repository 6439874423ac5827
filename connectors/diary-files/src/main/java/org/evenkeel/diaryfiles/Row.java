package org.evenkeel.diaryfiles;

import java.util.List;

/// One row of the table: its cells, or why it has none.
sealed interface Row {

  /// The line on which it begins.
  long line();

  /// The line on which it ends.
  long lastLine();

  record Whole(long line, long lastLine, List<String> cells) implements Row {

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  record Broken(long line, LineTrouble trouble) implements Row {
    @Override
    public long lastLine() {
      return line;
    }
  }
}
