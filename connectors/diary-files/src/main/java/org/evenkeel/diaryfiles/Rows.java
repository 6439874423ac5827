package org.evenkeel.diaryfiles;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rows of a table, one at a time; rows without any text are passed over.
///
/// A quoted cell may run over several lines. When a quotation mark opens and the lines after it do
/// not make one proper row with it, only the line where it opened is given up, and reading goes on
/// with the next: a stray mark costs one line, never the rest of the file.
final class Rows {

  private static final int MOST_LINES_IN_A_ROW = 1000;
  private static final Pattern SEPARATOR_HINT = Pattern.compile("(?i)sep=[,;\t|]");

  private final Lines lines;
  private final Cells cells;
  private final DiaryLimits limits;
  private final Deque<Line> ahead = new ArrayDeque<>();

  Rows(Lines lines, char delimiter, DiaryLimits limits) {
    this.lines = lines;
    this.cells = new Cells(delimiter);
    this.limits = limits;
  }

  Optional<Row> next() throws IOException {
    Optional<Line> line = take();
    while (line.isPresent()) {
      Row row = row(line.get());
      if (!isPassedOver(row, line.get())) {
        return Optional.of(row);
      }
      line = take();
    }
    return Optional.empty();
  }

  private static boolean isPassedOver(Row row, Line line) {
    return (row instanceof Row.Whole whole && whole.isBlank()) || isSeparatorHint(line);
  }

  /// The first line `sep=;`, which Excel writes and reads.
  static boolean isSeparatorHint(Line line) {
    return line.number() == 1 && SEPARATOR_HINT.matcher(line.text()).matches();
  }

  private Row row(Line line) throws IOException {
    if (!line.isWhole() || holdsControls(line)) {
      return new Row.Broken(line.number(), trouble(line));
    }
    return line.mayGoOn() ? overSeveralLines(line) : alone(line);
  }

  private LineTrouble trouble(Line line) {
    return switch (line.whole()) {
      case TOO_LONG -> new LineTrouble.LineTooLong(limits.lineLength());
      case CUT_OFF -> new LineTrouble.CutOff();
      case WHOLE -> new LineTrouble.NotText();
    };
  }

  private Row overSeveralLines(Line first) throws IOException {
    List<Line> more = linesToTheClosingMark(first);
    Optional<Row> joined = more.isEmpty() ? Optional.empty() : joined(first, more);
    if (joined.isEmpty()) {
      more.reversed().forEach(ahead::addFirst);
    }
    return joined.orElseGet(() -> alone(first));
  }

  private List<Line> linesToTheClosingMark(Line first) throws IOException {
    List<Line> more = new ArrayList<>();
    int length = first.text().length();
    boolean open = true;
    while (open && length <= limits.lineLength() && more.size() < MOST_LINES_IN_A_ROW) {
      Optional<Line> line = take();
      line.ifPresent(more::add);
      length += line.map(found -> found.text().length() + 1).orElse(0);
      open = line.isPresent() && line.get().isWhole() && !line.get().mayGoOn();
    }
    return more;
  }

  private Optional<Row> joined(Line first, List<Line> more) {
    if (!more.stream().allMatch(line -> line.isWhole() && !holdsControls(line))) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(first.text());
    more.forEach(line -> text.append('\n').append(line.text()));
    return cells
        .of(text.toString())
        .map(found -> new Row.Whole(first.number(), more.getLast().number(), found));
  }

  private Row alone(Line line) {
    if (line.text().isBlank()) {
      return new Row.Whole(line.number(), line.number(), List.of());
    }
    return cells
        .of(line.text())
        .<Row>map(found -> new Row.Whole(line.number(), line.number(), found))
        .orElseGet(() -> new Row.Broken(line.number(), new LineTrouble.QuoteNotClosed()));
  }

  private static boolean holdsControls(Line line) {
    return line.text().chars().anyMatch(Cell::isControl);
  }

  private Optional<Line> take() throws IOException {
    return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
  }
}
