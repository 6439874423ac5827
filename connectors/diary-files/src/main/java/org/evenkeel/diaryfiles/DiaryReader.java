package org.evenkeel.diaryfiles;

import java.io.IOException;
import java.time.Instant;

/// Looks at diary files and reads them, row by row, in bounded memory.
///
/// A diary file is a table of moments: each row says when, and what the person answered then.
/// [#recognise] shows what a file seems to hold; a person decides; [#read] reads it. Reading is
/// streaming: never more than a row (and, while a quotation mark is open, the lines it may run
/// over) is in memory. Every row becomes a moment or a refusal with its line and reason.
///
/// **Daylight-saving time.** A local time that the clock skipped is moved on by the length of the
/// gap; one that it repeated is taken as the first. Both are marked in [DiaryMoment#clock()]. An
/// offset in the file settles it. A timestamp in UTC says when, and nothing about where: its zone
/// is the mapping's.
///
/// @param limits how much is read before a file is refused
public record DiaryReader(DiaryLimits limits) {

  /// A reader with [DiaryLimits#standard()].
  public static DiaryReader withStandardLimits() {
    return new DiaryReader(DiaryLimits.standard());
  }

  /// What the file seems to hold. Reads it a few times from end to end, keeping nothing.
  ///
  /// @param now moments more than a day after it are taken for mistakes
  /// @throws IOException when the source itself cannot be read; a damaged file is no exception but
  ///   a [NotADiary] or a warning
  public DiaryRecognition recognise(DiarySource source, Instant now) throws IOException {
    return new Recognising(source, limits, now).recognise();
  }

  /// Reads the whole file.
  ///
  /// @throws IllegalArgumentException when the mapping still has troubles
  /// @throws IOException when the source itself cannot be read
  public DiaryReading read(DiarySource source, DiaryMapping mapping, DiaryConsumer consumer)
      throws IOException {
    return readFrom(1, source, mapping, consumer);
  }

  /// Reads from a line on, to go on where an earlier reading ended: rows that begin before it are
  /// passed over and not counted.
  ///
  /// @param firstLine counted from 1; the one after [DiaryReading#lastLine()] or
  ///   [DiaryProgress#line()]
  public DiaryReading readFrom(
      long firstLine, DiarySource source, DiaryMapping mapping, DiaryConsumer consumer)
      throws IOException {
    if (!mapping.troubles().isEmpty()) {
      throw new IllegalArgumentException(mapping.troubles().getFirst().sentence());
    }
    return new ReadingRun(source, limits, mapping, firstLine, consumer).read();
  }

  /// Reads the whole file and keeps nothing but the count and the first troubles: what a person
  /// wants to know after they changed the mapping and before they say yes.
  public DiaryTrial tryOut(DiarySource source, DiaryMapping mapping) throws IOException {
    TrialRun trial = new TrialRun();
    return trial.result(read(source, mapping, trial));
  }
}
