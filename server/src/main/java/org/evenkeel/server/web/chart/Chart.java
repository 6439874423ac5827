package org.evenkeel.server.web.chart;

import java.util.List;

/// A drawn chart, ready for `web/chart-figure.jte`.
///
/// @param title the chart in a few words
/// @param narrow SVG for about 350 units, a phone's width
/// @param wide SVG for about 600 units
/// @param key what each sign means; may be empty where the chart names its signs itself
/// @param table the same numbers for those who read rather than look
public record Chart(String title, String narrow, String wide, List<KeyEntry> key, Table table) {
  static final double NARROW = 350;
  static final double WIDE = 600;

  public Chart {
    key = List.copyOf(key);
  }

  /// One sign of the drawing and its meaning.
  public record KeyEntry(Sign sign, String words) {}

  /// The shapes a chart may use; they differ without colour.
  public enum Sign {
    DAY,
    LINE,
    BAND,
    RING,
    POINT,
    FULL_POINT,
    DASHED_POINT,
    DIAMOND
  }

  /// The chart as a table: the first cell of each row names it.
  ///
  /// @param caption what the numbers are and where they come from; empty for none
  public record Table(String caption, List<Column> columns, List<List<String>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "A row has "
                  + row.size()
                  + " cells where the table has "
                  + columns.size()
                  + " columns");
        }
      }
    }
  }

  /// A column's heading; numbers stand at the end of their cell.
  public record Column(String heading, boolean number) {
    public static Column words(String heading) {
      return new Column(heading, false);
    }

    public static Column numbers(String heading) {
      return new Column(heading, true);
    }
  }
}
