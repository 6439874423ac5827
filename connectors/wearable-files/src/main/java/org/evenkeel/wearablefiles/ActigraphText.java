package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A table with a time and a count in each row, as actigraphs write it: `timestamp,…,activity`.
///
/// Times are local and have no zone; they are read in the zone that the reader was given. Each
/// count lasts from its time to the next one, a minute where that is not known.
final class ActigraphText {

  private static final Device DEVICE = new Device("actigraph", "", "");
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final List<String> TIMES = List.of("timestamp", "time", "datetime", "date time");
  private static final List<String> COUNTS =
      List.of("activity", "counts", "count", "axis1", "vm", "pim", "zcm", "tat");
  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd")
          .appendPattern("['T'][' ']HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private final int timeColumn;
  private final int countColumn;
  private final ZoneId zone;
  private final Tally tally;

  private ActigraphText(int timeColumn, int countColumn, ZoneId zone, Tally tally) {
    this.timeColumn = timeColumn;
    this.countColumn = countColumn;
    this.zone = zone;
    this.tally = tally;
  }

  static boolean looksLike(InputStream in) throws IOException {
    try {
      List<String> names = cells(new TextLines(in, 4096).next().orElse(""));
      return column(names, TIMES) >= 0 && column(names, COUNTS) >= 0;
    } catch (Stopped stopped) {
      return false;
    }
  }

  static Optional<FileTrouble> read(TextLines lines, Tally tally, ZoneId zone) throws IOException {
    try {
      List<String> names = cells(lines.next().orElse(""));
      new ActigraphText(column(names, TIMES), column(names, COUNTS), zone, tally).rows(lines);
      return Optional.empty();
    } catch (Stopped stopped) {
      return Optional.of(stopped.trouble());
    }
  }

  /// A row waits for the next one, which says how long it lasted.
  private void rows(TextLines lines) throws IOException {
    Optional<Row> waiting = Optional.empty();
    Duration usual = Duration.ofMinutes(1);
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isEmpty()) {
        Optional<Row> row = row(line.get(), lines.number());
        if (row.isPresent()) {
          if (waiting.isPresent()) {
            usual = usual(waiting.get(), row.get(), usual);
            handOn(waiting.get(), usual);
          }
          waiting = row;
        }
      }
    }
    if (waiting.isPresent()) {
      handOn(waiting.get(), usual);
    }
  }

  private record Row(ZonedDateTime at, double count, long line) {}

  private static Duration usual(Row row, Row next, Duration before) {
    Duration between = Duration.between(row.at(), next.at());
    return between.isPositive() && between.compareTo(LONGEST) <= 0 ? between : before;
  }

  private void handOn(Row row, Duration lasting) throws Stopped {
    Instant from = row.at().toInstant();
    tally.take(
        new BodySample(
            BodyStream.ACTIVITY_COUNT,
            DEVICE,
            from,
            from.plus(lasting),
            row.count(),
            row.at().getOffset().getTotalSeconds(),
            ZoneKnown.UNKNOWN),
        row.line());
  }

  private Optional<Row> row(String line, long number) throws Stopped {
    List<String> cells = cells(line);
    if (cells.size() <= Math.max(timeColumn, countColumn)) {
      tally.refuse(RecordTrouble.WRONG_SHAPE, number);
      return Optional.empty();
    }
    try {
      LocalDateTime at = LocalDateTime.parse(cells.get(timeColumn), LOCAL);
      double count = Double.parseDouble(cells.get(countColumn));
      if (Double.isFinite(count)) {
        return Optional.of(new Row(at.atZone(zone), count, number));
      }
      tally.refuse(RecordTrouble.NOT_A_NUMBER, number);
    } catch (DateTimeException e) {
      tally.refuse(RecordTrouble.NO_TIME, number);
    } catch (NumberFormatException e) {
      tally.refuse(RecordTrouble.NOT_A_NUMBER, number);
    }
    return Optional.empty();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("[,;\t]", 64))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }

  private static int column(List<String> names, List<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }
}
