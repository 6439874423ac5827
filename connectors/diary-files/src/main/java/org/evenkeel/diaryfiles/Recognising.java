package org.evenkeel.diaryfiles;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Looks at a file in five steps, each a pass over it: is it text, how are its letters written,
/// what stands between its cells, what is in its columns, and how would reading it go.
final class Recognising {

  private static final int LINES_SAMPLED = 200;
  private static final Duration AHEAD_OF_NOW = Duration.ofDays(1);

  private final DiarySource source;
  private final DiaryLimits limits;
  private final Instant now;

  Recognising(DiarySource source, DiaryLimits limits, Instant now) {
    this.source = source;
    this.limits = limits;
    this.now = now;
  }

  DiaryRecognition recognise() throws IOException {
    Optional<FileTrouble> trouble = notText();
    return trouble.isPresent() ? new NotADiary(trouble.get()) : table(lettering());
  }

  private Optional<FileTrouble> notText() throws IOException {
    try (FileBytes bytes = FileBytes.open(source, limits)) {
      byte[] start = bytes.readNBytes(BinaryCheck.LOOKED_AT);
      return start.length == 0
          ? Optional.of(bytes.stopped().orElseGet(FileTrouble.Empty::new))
          : BinaryCheck.of(start);
    }
  }

  private Lettering lettering() throws IOException {
    try (FileBytes bytes = FileBytes.open(source, limits)) {
      return Lettering.of(bytes);
    }
  }

  private DiaryRecognition table(Lettering lettering) throws IOException {
    char delimiter = delimiter(lettering);
    List<Row.Whole> sample = sample(lettering, delimiter);
    if (sample.isEmpty()) {
      return new NotADiary(nothingReadable(lettering, delimiter));
    }
    TableShape shape = TableShape.of(sample);
    return shape.names().size() > limits.columns()
        ? new NotADiary(new FileTrouble.TooManyColumns(shape.names().size(), limits.columns()))
        : columns(lettering, dialect(lettering, delimiter, shape), shape.names());
  }

  private static DiaryDialect dialect(Lettering lettering, char delimiter, TableShape shape) {
    return new DiaryDialect(
        lettering.charset(), delimiter, shape.decimalMark(), shape.headerLine());
  }

  private char delimiter(Lettering lettering) throws IOException {
    try (Lines lines = open(lettering)) {
      List<Line> sample = new ArrayList<>();
      Optional<Line> line = lines.next();
      while (line.isPresent() && sample.size() < LINES_SAMPLED) {
        sample.add(line.get());
        line = lines.next();
      }
      return DelimiterGuess.of(sample);
    }
  }

  private List<Row.Whole> sample(Lettering lettering, char delimiter) throws IOException {
    try (Lines lines = open(lettering)) {
      Rows rows = new Rows(lines, delimiter, limits);
      List<Row.Whole> sample = new ArrayList<>();
      Optional<Row> row = rows.next();
      for (int i = 0; i < LINES_SAMPLED && row.isPresent(); i++) {
        if (row.get() instanceof Row.Whole whole) {
          sample.add(whole);
        }
        row = rows.next();
      }
      return sample;
    }
  }

  /// Why not one of the first rows could be read.
  private FileTrouble nothingReadable(Lettering lettering, char delimiter) throws IOException {
    try (Lines lines = open(lettering)) {
      Optional<Row> first = new Rows(lines, delimiter, limits).next();
      return first.isPresent() && first.get() instanceof Row.Broken(long _, LineTrouble trouble)
          ? new FileTrouble.HeaderUnreadable(trouble)
          : lines.stopped().orElseGet(FileTrouble.Empty::new);
    }
  }

  private DiaryRecognition columns(Lettering lettering, DiaryDialect dialect, List<String> names)
      throws IOException {
    try (Lines lines = open(lettering)) {
      TableTally tally = new TableTally(dialect, names.size());
      tally.addAll(new Rows(lines, dialect.delimiter(), limits), limits.rows());
      Optional<FileTrouble> stopped = tally.stopped().or(lines::stopped);
      if (tally.rows() == 0) {
        return new NotADiary(stopped.orElseGet(FileTrouble.OnlyAHeader::new));
      }
      PreviewWarnings warnings = new PreviewWarnings();
      warnings.addLettering(lettering, dialect);
      warnings.addColumns(names, tally.columns());
      stopped.ifPresent(warnings::addStop);
      return preview(dialect, names, tally, warnings);
    }
  }

  private DiaryPreview preview(
      DiaryDialect dialect, List<String> names, TableTally tally, PreviewWarnings warnings)
      throws IOException {
    List<Proposal> proposals = TableProposal.of(names, tally.columns());
    DiaryMapping mapping = mapping(dialect, names, proposals);
    TrialRun run = new TrialRun();
    DiaryTrial trial = trial(mapping, run);
    warnings.addAll(run.warnings());
    return new DiaryPreview(
        previews(names, proposals, tally.columns()),
        tally.firstRows(),
        tally.rows(),
        mapping,
        trial,
        warnings.all());
  }

  private DiaryMapping mapping(DiaryDialect dialect, List<String> names, List<Proposal> proposals) {
    List<MappedColumn> columns =
        IntStream.range(0, names.size())
            .mapToObj(i -> new MappedColumn(names.get(i), proposals.get(i).role()))
            .toList();
    return new DiaryMapping(
        dialect,
        columns,
        ZoneOffset.UTC,
        ZoneKnown.UNKNOWN,
        LocalTime.NOON,
        now.plus(AHEAD_OF_NOW));
  }

  private DiaryTrial trial(DiaryMapping mapping, TrialRun run) throws IOException {
    return mapping.troubles().isEmpty()
        ? run.result(new ReadingRun(source, limits, mapping, 1, run).read())
        : run.result(new DiaryReading(0, 0, 0, new DiaryReading.End.WholeFile()));
  }

  private static List<ColumnPreview> previews(
      List<String> names, List<Proposal> proposals, List<ColumnTally> tallies) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> preview(names.get(i), proposals.get(i), tallies.get(i)))
        .toList();
  }

  private static ColumnPreview preview(String name, Proposal proposal, ColumnTally tally) {
    long noAnswers = tally.holdsNumbers() ? tally.number.noAnswers() : 0;
    return new ColumnPreview(
        name,
        proposal.role(),
        proposal.why(),
        tally.samples(),
        tally.filled() - noAnswers,
        tally.missing() + noAnswers,
        seen(tally));
  }

  private static Optional<ColumnPreview.Seen> seen(ColumnTally tally) {
    return tally.holdsNumbers()
        ? Optional.of(new ColumnPreview.Seen(tally.number.lowest(), tally.number.highest()))
        : Optional.empty();
  }

  private Lines open(Lettering lettering) throws IOException {
    return new Lines(FileBytes.open(source, limits), lettering.charset(), limits);
  }
}
