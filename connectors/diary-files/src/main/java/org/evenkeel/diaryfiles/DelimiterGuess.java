package org.evenkeel.diaryfiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what stands between cells: the mark that cuts most lines into the same number of cells,
/// and into cells that can be read as numbers, dates and times.
final class DelimiterGuess {

  private static final int LINES_LOOKED_AT = 60;

  /// A cell in quotes may run over so many lines.
  private static final int LINES_IN_A_CELL = 10;

  private DelimiterGuess() {}

  static char of(List<Line> sample) {
    if (!sample.isEmpty() && Rows.isSeparatorHint(sample.getFirst())) {
      return sample.getFirst().text().charAt(4);
    }
    List<Line> lines =
        sample.stream().filter(DelimiterGuess::counts).limit(LINES_LOOKED_AT).toList();
    return Stream.of(',', ';', '\t', '|')
        .max(Comparator.comparingDouble(mark -> score(mark, lines)))
        .filter(mark -> score(mark, lines) > 0)
        .orElse(',');
  }

  private static boolean counts(Line line) {
    return line.isWhole() && !line.text().isBlank();
  }

  private static double score(char mark, List<Line> lines) {
    List<List<String>> rows = rows(new Cells(mark), lines);
    Map<Integer, Integer> widths = new HashMap<>();
    rows.stream()
        .filter(row -> !row.isEmpty())
        .forEach(row -> widths.merge(row.size(), 1, Integer::sum));
    int most = widths.values().stream().max(Comparator.naturalOrder()).orElse(0);
    boolean cutsNothing = most == widths.getOrDefault(1, 0);
    return cutsNothing ? 0 : (double) most / rows.size() + understood(rows);
  }

  /// The rows as this mark cuts them; a row that never ends has no cells.
  private static List<List<String>> rows(Cells cells, List<Line> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (int from = 0; from < lines.size(); from++) {
      StringBuilder text = new StringBuilder(lines.get(from).text());
      Optional<List<String>> row = cells.of(text.toString());
      int to = from;
      while (row.isEmpty() && to + 1 < Math.min(lines.size(), from + LINES_IN_A_CELL)) {
        to++;
        row = cells.of(text.append('\n').append(lines.get(to).text()).toString());
      }
      from = row.isPresent() ? to : from;
      rows.add(row.orElseGet(List::of));
    }
    return rows;
  }

  private static double understood(List<List<String>> rows) {
    List<String> filled =
        rows.stream().flatMap(List::stream).map(Cell::clean).filter(c -> !c.isEmpty()).toList();
    long data = filled.stream().filter(DataLook::isData).count();
    return filled.isEmpty() ? 0 : (double) data / filled.size();
  }
}
