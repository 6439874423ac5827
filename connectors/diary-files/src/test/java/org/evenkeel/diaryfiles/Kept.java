package org.evenkeel.diaryfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A consumer that keeps everything, and the short way to a preview or a reading in a test.
final class Kept implements DiaryConsumer {

  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final DiaryReader READER = DiaryReader.withStandardLimits();

  final List<DiaryMoment> moments = new ArrayList<>();
  final List<RefusedLine> refused = new ArrayList<>();
  final List<DiaryProgress> progress = new ArrayList<>();

  @Override
  public void moment(DiaryMoment moment) {
    moments.add(moment);
  }

  @Override
  public void refused(RefusedLine refusal) {
    refused.add(refusal);
  }

  @Override
  public void progress(DiaryProgress step) {
    progress.add(step);
  }

  static DiarySource file(String text) {
    return DiarySource.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static DiaryRecognition recognise(DiarySource source) {
    try {
      return READER.recognise(source, NOW);
    } catch (IOException e) {
      throw new AssertionError("Bytes in memory can always be read", e);
    }
  }

  static DiaryPreview preview(String text) {
    return preview(file(text));
  }

  static DiaryPreview preview(DiarySource source) {
    return switch (recognise(source)) {
      case DiaryPreview preview -> preview;
      case NotADiary(FileTrouble trouble) -> throw new AssertionError(trouble.sentence());
    };
  }

  static FileTrouble trouble(DiarySource source) {
    return switch (recognise(source)) {
      case DiaryPreview preview -> throw new AssertionError("A preview with " + preview.rows());
      case NotADiary(FileTrouble trouble) -> trouble;
    };
  }

  /// Everything in the file, as it is proposed.
  static Kept readAsProposed(String text) {
    return read(file(text), preview(text).proposal());
  }

  static Kept read(DiarySource source, DiaryMapping mapping) {
    Kept kept = new Kept();
    try {
      READER.read(source, mapping, kept);
    } catch (IOException e) {
      throw new AssertionError("Bytes in memory can always be read", e);
    }
    return kept;
  }
}
