package org.evenkeel.diaryfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every row of a table, counted column by column while it passes by.
final class TableTally {

  private static final int ROWS_SHOWN = 8;
  private static final int LONGEST_SHOWN = 80;

  private final DiaryDialect dialect;
  private final List<ColumnTally> columns;
  private final List<List<String>> firstRows = new ArrayList<>();
  private long rows;
  private Optional<FileTrouble> stopped = Optional.empty();

  TableTally(DiaryDialect dialect, int width) {
    this.dialect = dialect;
    this.columns =
        Stream.generate(() -> new ColumnTally(dialect.decimalMark())).limit(width).toList();
  }

  void addAll(Rows table, long most) throws IOException {
    Optional<Row> row = table.next();
    while (row.isPresent() && rows < most) {
      add(row.get());
      row = table.next();
    }
    stopped = row.map(_ -> new FileTrouble.TooManyRows(most));
  }

  /// Why not all rows were counted.
  Optional<FileTrouble> stopped() {
    return stopped;
  }

  private void add(Row row) {
    if (row.line() == dialect.headerLine()) {
      return;
    }
    rows++;
    if (row instanceof Row.Whole whole && RowWidth.fits(whole.cells(), columns.size())) {
      add(whole.cells().subList(0, columns.size()));
    }
  }

  private void add(List<String> cells) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(cells.get(i));
    }
    if (firstRows.size() < ROWS_SHOWN) {
      firstRows.add(cells.stream().map(c -> Cell.shortened(c, LONGEST_SHOWN)).toList());
    }
  }

  long rows() {
    return rows;
  }

  List<ColumnTally> columns() {
    return columns;
  }

  List<List<String>> firstRows() {
    return firstRows;
  }
}
