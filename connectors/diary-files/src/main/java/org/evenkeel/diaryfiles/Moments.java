package org.evenkeel.diaryfiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Turns rows into moments, by a mapping. One cell that cannot be read costs that cell; a row is
/// refused only when its moment is unknown or nothing in it could be read.
final class Moments {

  private final DiaryMapping mapping;
  private final DiaryLimits limits;
  private final WhenColumns when;

  Moments(DiaryMapping mapping, DiaryLimits limits) {
    this.mapping = mapping;
    this.limits = limits;
    this.when = new WhenColumns(mapping);
  }

  DiaryLine of(Row row) {
    return switch (row) {
      case Row.Broken(long line, LineTrouble trouble) -> new RefusedLine(line, trouble);
      case Row.Whole whole -> of(whole);
    };
  }

  private DiaryLine of(Row.Whole row) {
    try {
      List<String> cells = RowWidth.fitted(row.cells(), mapping.columns().size());
      return filled(row.line(), when.of(cells), cells);
    } catch (CannotRead e) {
      return new RefusedLine(row.line(), e.trouble());
    }
  }

  private DiaryLine filled(long line, When at, List<String> cells) {
    Map<Rating, Double> ratings = new LinkedHashMap<>();
    Map<String, String> words = new LinkedHashMap<>();
    List<LineTrouble> unread = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      take(mapping.columns().get(i), cells.get(i), ratings, words, unread);
    }
    if (ratings.isEmpty() && words.isEmpty()) {
      return new RefusedLine(
          line, unread.isEmpty() ? new LineTrouble.NothingFilled() : unread.getFirst());
    }
    return new DiaryMoment(
        line, at.instant(), at.zone(), at.known(), at.clock(), ratings, words, unread);
  }

  private void take(
      MappedColumn column,
      String cell,
      Map<Rating, Double> ratings,
      Map<String, String> words,
      List<LineTrouble> unread) {
    try {
      switch (column.role()) {
        case ColumnRole.Rated rated ->
            rate(DiaryMapping.rating(column.name(), rated), cell, ratings);
        case ColumnRole.Words _ -> write(column.name(), cell, words);
        case ColumnRole.Day _,
            ColumnRole.TimeOfDay _,
            ColumnRole.Timestamp _,
            ColumnRole.Epoch _,
            ColumnRole.Zone _,
            ColumnRole.LeaveOut _ -> {}
      }
    } catch (CannotRead e) {
      unread.add(e.trouble());
    }
  }

  private void rate(Rating rating, String raw, Map<Rating, Double> ratings) throws CannotRead {
    String cell = Cell.clean(raw);
    if (Cell.isMissing(cell)) {
      return;
    }
    OptionalDouble value = Numbers.parse(cell, mapping.dialect().decimalMark());
    if (value.isEmpty()) {
      throw new CannotRead(new LineTrouble.NotANumber(rating.name(), Cell.quoted(raw)));
    }
    if (rating.scale().holds(value.getAsDouble())) {
      ratings.put(rating, value.getAsDouble());
    } else if (!NoAnswerCode.is(value.getAsDouble())) {
      throw new CannotRead(
          new LineTrouble.OutsideScale(rating.name(), value.getAsDouble(), rating.scale()));
    }
  }

  private void write(String name, String raw, Map<String, String> words) throws CannotRead {
    String text = Cell.trim(raw);
    if (text.length() > limits.cellLength()) {
      throw new CannotRead(new LineTrouble.CellTooLong(name, limits.cellLength()));
    }
    if (!Cell.isMissing(text)) {
      words.put(name, text);
    }
  }
}
