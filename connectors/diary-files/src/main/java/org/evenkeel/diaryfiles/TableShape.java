package org.evenkeel.diaryfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where the table begins and what its columns are called, seen from its first rows.
///
/// The header is the first row that holds no data itself and that most other rows fit; rows before
/// it (a title, a remark) are not part of the table and are reported like any row that does not
/// fit.
///
/// @param headerLine the line of the header; 0 for none
/// @param names of the columns
/// @param decimalMark point or comma
record TableShape(long headerLine, List<String> names, char decimalMark) {

  private static final int HEADER_LOOKED_FOR = 20;

  static TableShape of(List<Row.Whole> rows) {
    char decimalMark = decimalMark(rows);
    return header(rows)
        .map(row -> new TableShape(row.line(), Headings.of(row.cells()), decimalMark))
        .orElseGet(() -> new TableShape(0, Headings.byPlace(usualWidth(rows)), decimalMark));
  }

  private static Optional<Row.Whole> header(List<Row.Whole> rows) {
    return rows.stream()
        .limit(HEADER_LOOKED_FOR)
        .filter(row -> namesColumns(row) && mostFit(rows, row.cells().size()))
        .findFirst();
  }

  private static boolean namesColumns(Row.Whole row) {
    return row.cells().stream().map(Cell::clean).noneMatch(DataLook::isData);
  }

  private static boolean mostFit(List<Row.Whole> rows, int width) {
    long fitting = rows.stream().filter(row -> RowWidth.fits(row.cells(), width)).count();
    return fitting * 2 > rows.size();
  }

  private static int usualWidth(List<Row.Whole> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static char decimalMark(List<Row.Whole> rows) {
    return withMark(rows, ',') > withMark(rows, '.') ? ',' : '.';
  }

  private static long withMark(List<Row.Whole> rows, char mark) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .map(Cell::clean)
        .filter(cell -> cell.indexOf(mark) >= 0 && Numbers.parse(cell, mark).isPresent())
        .count();
  }
}
