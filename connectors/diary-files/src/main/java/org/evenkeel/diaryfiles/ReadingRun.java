package org.evenkeel.diaryfiles;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// One pass over a file with a mapping.
final class ReadingRun {

  private static final int ROWS_BETWEEN_PROGRESS = 256;

  private final DiarySource source;
  private final DiaryLimits limits;
  private final DiaryMapping mapping;
  private final long firstLine;
  private final DiaryConsumer consumer;
  private final Moments moments;
  private long rows;
  private long read;
  private long refused;
  private long lastLine;
  private Optional<FileTrouble> stopped = Optional.empty();

  ReadingRun(
      DiarySource source,
      DiaryLimits limits,
      DiaryMapping mapping,
      long firstLine,
      DiaryConsumer consumer) {
    this.source = source;
    this.limits = limits;
    this.mapping = mapping;
    this.firstLine = firstLine;
    this.consumer = consumer;
    this.moments = new Moments(mapping, limits);
  }

  DiaryReading read() throws IOException {
    try (Lines lines = new Lines(FileBytes.open(source, limits), charset(), limits)) {
      Rows table = new Rows(lines, mapping.dialect().delimiter(), limits);
      Optional<Row> row = table.next();
      while (row.isPresent() && stopped.isEmpty()) {
        meet(row.get(), lines);
        row = stopped.isEmpty() ? table.next() : row;
      }
      stopped = stopped.or(lines::stopped);
      tellProgress(lines);
      return new DiaryReading(read, refused, lastLine, end());
    }
  }

  private void meet(Row row, Lines lines) throws IOException {
    if (row.line() == mapping.dialect().headerLine()) {
      checkHeader(row);
    } else if (rows == limits.rows()) {
      stopped = Optional.of(new FileTrouble.TooManyRows(limits.rows()));
    } else {
      rows++;
      handOver(row);
      if (rows % ROWS_BETWEEN_PROGRESS == 0) {
        tellProgress(lines);
      }
    }
  }

  private void checkHeader(Row row) {
    List<String> expected = mapping.columns().stream().map(MappedColumn::name).toList();
    if (!(row instanceof Row.Whole whole) || !Headings.of(whole.cells()).equals(expected)) {
      stopped = Optional.of(new FileTrouble.OtherColumns());
    }
  }

  private void handOver(Row row) {
    if (row.line() >= firstLine) {
      switch (moments.of(row)) {
        case DiaryMoment moment -> {
          consumer.moment(moment);
          read++;
        }
        case RefusedLine refusal -> {
          consumer.refused(refusal);
          refused++;
        }
      }
    }
    lastLine = row.lastLine();
  }

  private void tellProgress(Lines lines) throws IOException {
    consumer.progress(new DiaryProgress(lastLine, lines.packedBytesRead(), source.size()));
  }

  private DiaryReading.End end() {
    return stopped
        .<DiaryReading.End>map(DiaryReading.End.Stopped::new)
        .orElseGet(DiaryReading.End.WholeFile::new);
  }

  private Charset charset() {
    return mapping.dialect().charset();
  }
}
