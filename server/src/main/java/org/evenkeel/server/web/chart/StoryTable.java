package org.evenkeel.server.web.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.server.web.chart.Chart.Column;

/// A [StoryChart] as a table: one row for each week, newest first, with the number of days that
/// have a value and their mean.
final class StoryTable {
  private StoryTable() {}

  static Chart.Table of(StoryChart chart, Wording wording) {
    List<List<String>> rows = new ArrayList<>();
    for (LocalDate last = chart.to(); !last.isBefore(chart.from()); last = last.minusDays(7)) {
      LocalDate first = last.minusDays(6).isBefore(chart.from()) ? chart.from() : last.minusDays(6);
      rows.add(row(chart, first, last, wording));
    }
    return new Chart.Table(chart.words().caption(), columns(chart), rows);
  }

  private static List<Column> columns(StoryChart chart) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(chart.words().week()));
    columns.add(Column.numbers(chart.words().dayCount()));
    columns.add(Column.numbers(chart.words().value()));
    if (chart.usual() instanceof Usual.Range) {
      columns.add(Column.words(chart.words().range()));
    }
    return columns;
  }

  private static List<String> row(
      StoryChart chart, LocalDate first, LocalDate last, Wording wording) {
    double[] values =
        chart.shown().stream()
            .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
            .mapToDouble(DayValue::value)
            .toArray();
    double mean = java.util.Arrays.stream(values).average().orElse(0);
    List<String> row = new ArrayList<>();
    row.add(wording.shortDay(first));
    row.add(wording.number(values.length, 0));
    row.add(values.length == 0 ? chart.words().noDays() : wording.number(mean, decimals(chart)));
    if (chart.usual() instanceof Usual.Range range) {
      row.add(values.length == 0 ? chart.words().noDays() : place(chart, range, mean));
    }
    return row;
  }

  /// A scale of a few steps is told to a tenth, a scale of a hundred in whole numbers.
  private static int decimals(StoryChart chart) {
    return chart.scaleHigh() - chart.scaleLow() <= 10 ? 1 : 0;
  }

  private static String place(StoryChart chart, Usual.Range range, double mean) {
    if (mean < range.low()) {
      return chart.words().below();
    }
    return mean > range.high() ? chart.words().above() : chart.words().within();
  }
}
