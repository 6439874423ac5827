package org.evenkeel.server.diary;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.evenkeel.diaryfiles.DiaryMapping;
import org.evenkeel.diaryfiles.DiaryReader;
import org.evenkeel.diaryfiles.DiaryReading;
import org.evenkeel.diaryfiles.DiaryReading.End;
import org.evenkeel.server.diary.DiaryImport.State;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file from where it was left to its end, step by step, each step in one transaction with
/// the line it came to. Killed at any moment, it goes on behind the last whole step.
@Component
class ReadingADiary {
  static final String SOURCE = "diary";

  private static final Logger log = LoggerFactory.getLogger(ReadingADiary.class);
  private static final DiaryReader READER = DiaryReader.withStandardLimits();

  private final Imports imports;
  private final SealedFiles files;
  private final Moments moments;
  private final Troubles troubles;
  private final Record record;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private volatile boolean closing;

  ReadingADiary(
      Imports imports,
      SealedFiles files,
      Moments moments,
      Troubles troubles,
      Record record,
      JsonMapper json,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.imports = imports;
    this.files = files;
    this.moments = moments;
    this.troubles = troubles;
    this.record = record;
    this.json = json;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Returns when the file is read, somebody stopped it, or another reading of it is under way.
  void read(Owned one) {
    try {
      Optional<DiaryImport> file = transaction.execute(status -> imports.hold(one));
      if (file != null && file.filter(ReadingADiary::isWanted).isPresent()) {
        read(one, file.get());
      }
    } catch (SomebodyElse notMine) {
      log.debug("{} is not read on here", one.id());
    } catch (IOException | RuntimeException e) {
      log.error("Reading {} broke off: {}", one.id(), e.getClass().getSimpleName());
      brokeOff(one);
    }
  }

  /// The house stops: readings end after their step and are taken up at the next start.
  void close() {
    closing = true;
  }

  private static boolean isWanted(DiaryImport file) {
    return file.state() == State.READING;
  }

  private void read(Owned one, DiaryImport file) throws IOException {
    DiaryMapping mapping =
        json.readValue(imports.mapping(one).orElseThrow(), KeptMapping.class).mapping();
    ReadingSteps steps =
        new ReadingSteps(one, file.progress(), imports, moments, troubles, record, this::keep);
    DiaryReading reading =
        READER.readFrom(
            file.progress().line() + 1, files.source(one.person(), file), mapping, steps);
    transaction.executeWithoutResult(status -> end(one, steps, reading));
  }

  private void keep(Runnable step) {
    if (closing) {
      throw new SomebodyElse();
    }
    transaction.executeWithoutResult(status -> step.run());
  }

  private void end(Owned one, ReadingSteps steps, DiaryReading reading) {
    steps.last();
    imports.end(one, State.READ, clock.instant(), ending(reading.end()));
    files.remove(one.person(), one.id());
    record.tellOf(one.person(), source(one));
  }

  private static Optional<Said> ending(End end) {
    return switch (end) {
      case End.WholeFile() -> Optional.empty();
      case End.Stopped(org.evenkeel.diaryfiles.FileTrouble trouble) ->
          Optional.of(Sayings.of(trouble));
    };
  }

  static Source source(Owned one) {
    return new Source(SOURCE, one.id().value());
  }

  /// What was read stands; the person is told and can go on.
  private void brokeOff(Owned one) {
    if (closing) {
      return;
    }
    transaction.executeWithoutResult(status ->
        imports
            .waitFor(one)
            .filter(ReadingADiary::isWanted)
            .ifPresent(file -> stop(one, Optional.of(Said.of("diary.ending-broken")))));
  }

  /// Stops a reading; what was read stands and is told to the record.
  void stop(Owned one, Optional<Said> why) {
    imports.end(one, State.STOPPED, clock.instant(), why);
    record.tellOf(one.person(), source(one));
  }

  /// The reading was stopped, goes on elsewhere, or the house closes.
  static final class SomebodyElse extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
