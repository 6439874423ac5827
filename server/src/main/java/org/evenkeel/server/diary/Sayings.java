package org.evenkeel.server.diary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.evenkeel.diaryfiles.DiaryWarning;
import org.evenkeel.diaryfiles.FileTrouble;
import org.evenkeel.diaryfiles.LineTrouble;
import org.evenkeel.diaryfiles.MappingTrouble;
import org.evenkeel.diaryfiles.RatingScale;

/// What the library has to say about a file, as message keys of this house.
final class Sayings {
  private Sayings() {}

  static Said of(LineTrouble trouble) {
    return switch (trouble) {
      case LineTrouble.Missing(String column) -> Said.of("diary.line-missing", column);
      case LineTrouble.NotADate(String column, String cell) ->
          Said.of("diary.line-not-a-date", column, cell);
      case LineTrouble.NotATime(String column, String cell) ->
          Said.of("diary.line-not-a-time", column, cell);
      case LineTrouble.NotAZone(String column, String cell) ->
          Said.of("diary.line-not-a-zone", column, cell);
      case LineTrouble.NotANumber(String column, String cell) ->
          Said.of("diary.line-not-a-number", column, cell);
      case LineTrouble.OutsideScale(String column, double value, RatingScale scale) ->
          Said.of(
              "diary.line-outside-scale",
              column,
              plain(value),
              plain(scale.lowest()),
              plain(scale.highest()));
      case LineTrouble.CellTooLong(String column, int limit) ->
          Said.of("diary.line-cell-too-long", column, limit);
      case LineTrouble.CellsMissingOrTooMany(int found, int expected) ->
          Said.of("diary.line-cells", found, expected);
      case LineTrouble.InTheFuture _ -> Said.of("diary.line-in-the-future");
      case LineTrouble.LineTooLong(int limit) -> Said.of("diary.line-too-long", limit);
      case LineTrouble.NothingFilled() -> Said.of("diary.line-nothing-filled");
      case LineTrouble.NotText() -> Said.of("diary.line-not-text");
      case LineTrouble.QuoteNotClosed() -> Said.of("diary.line-quote");
      case LineTrouble.CutOff() -> Said.of("diary.line-cut-off");
    };
  }

  static Said of(FileTrouble trouble) {
    return switch (trouble) {
      case FileTrouble.Empty() -> Said.of("diary.file-empty");
      case FileTrouble.OnlyAHeader() -> Said.of("diary.file-only-a-header");
      case FileTrouble.NotText(FileTrouble.NotText.Kind kind) ->
          Said.of("diary.file-not-text-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case FileTrouble.HeaderUnreadable _ -> Said.of("diary.file-header-unreadable");
      case FileTrouble.OtherColumns() -> Said.of("diary.file-other-columns");
      case FileTrouble.TooManyColumns(int found, int limit) ->
          Said.of("diary.file-too-many-columns", found, limit);
      case FileTrouble.TooManyRows(long limit) -> Said.of("diary.file-too-many-rows", limit);
      case FileTrouble.TooLarge(long limit) -> Said.of("diary.file-too-large", limit >> 20);
      case FileTrouble.UnpacksTooFar(int limit) -> Said.of("diary.file-unpacks-too-far", limit);
      case FileTrouble.CutShort() -> Said.of("diary.file-cut-short");
    };
  }

  static Said of(DiaryWarning warning) {
    return switch (warning) {
      case DiaryWarning.EncodingGuessed(java.nio.charset.Charset charset) ->
          Said.of("diary.odd-encoding", charset.name());
      case DiaryWarning.DamagedLetters(long count) -> Said.of("diary.odd-letters", count);
      case DiaryWarning.NoHeader() -> Said.of("diary.odd-no-header");
      case DiaryWarning.AlwaysTheSame(String column, String value) ->
          Said.of("diary.odd-always-the-same", column, value);
      case DiaryWarning.InTheFuture(long count, long line) ->
          Said.of("diary.odd-in-the-future", count, line);
      case DiaryWarning.LongAgo(long count, long line) ->
          Said.of("diary.odd-long-ago", count, line);
      case DiaryWarning.Repeated(long count) -> Said.of("diary.odd-repeated", count);
      case DiaryWarning.NotComplete(FileTrouble trouble) -> of(trouble);
    };
  }

  static Said of(MappingTrouble trouble) {
    return switch (trouble) {
      case MappingTrouble.NoDateColumn() -> Said.of("diary.choice-no-date");
      case MappingTrouble.SeveralDateColumns(List<String> columns) ->
          Said.of("diary.choice-several-dates", together(columns));
      case MappingTrouble.DateOrderUndecided(String column) ->
          Said.of("diary.choice-date-order", column);
      case MappingTrouble.SeveralTimeColumns(List<String> columns) ->
          Said.of("diary.choice-several-times", together(columns));
      case MappingTrouble.TimeWithoutDay(String column) ->
          Said.of("diary.choice-time-without-day", column);
      case MappingTrouble.SeveralZoneColumns(List<String> columns) ->
          Said.of("diary.choice-several-zones", together(columns));
      case MappingTrouble.NothingToKeep() -> Said.of("diary.choice-nothing-to-keep");
    };
  }

  private static String together(List<String> columns) {
    return String.join(", ", columns);
  }

  /// A number as a person would write it: no zeros at the end, nothing rounded.
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
