package org.evenkeel.diaryfiles;

import java.util.List;

/// A row has as many cells as the file has columns; empty cells too many at its end do not count. A
/// row with too few is never filled up: it may have been cut.
final class RowWidth {

  private RowWidth() {}

  static List<String> fitted(List<String> cells, int columns) throws CannotRead {
    if (!fits(cells, columns)) {
      throw new CannotRead(new LineTrouble.CellsMissingOrTooMany(cells.size(), columns));
    }
    return cells.subList(0, columns);
  }

  static boolean fits(List<String> cells, int columns) {
    return cells.size() >= columns
        && cells.subList(columns, cells.size()).stream().allMatch(String::isBlank);
  }
}
