package org.evenkeel.server.diary;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.evenkeel.diaryfiles.DiaryMapping;
import org.evenkeel.server.diary.DiaryImport.State;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// What a person does with a file: bring it, let it be read, stop that, go on, take all of it back.
@Component
class BringingAFile {
  private final Imports imports;
  private final SealedFiles files;
  private final Moments moments;
  private final DiaryValues values;
  private final Troubles troubles;
  private final Record record;
  private final ReadingADiary reading;
  private final ReadingJobs jobs;
  private final JsonMapper json;
  private final InstantSource clock;

  BringingAFile(
      Imports imports,
      SealedFiles files,
      Moments moments,
      DiaryValues values,
      Troubles troubles,
      Record record,
      ReadingADiary reading,
      ReadingJobs jobs,
      JsonMapper json,
      InstantSource clock) {
    this.imports = imports;
    this.files = files;
    this.moments = moments;
    this.values = values;
    this.troubles = troubles;
    this.record = record;
    this.reading = reading;
    this.jobs = jobs;
    this.json = json;
    this.clock = clock;
  }

  /// When this returns, the whole file is on disk, sealed.
  @Transactional(rollbackFor = IOException.class)
  public ImportId bring(PersonId person, String name, InputStream file) throws IOException {
    ImportId id = ImportId.random();
    long bytes = files.keep(person, id, file);
    imports.keep(person, id, name, bytes, clock.instant());
    return id;
  }

  /// Begins to read a file that waits. Asked again, it changes nothing.
  @Transactional
  public void read(Owned one, DiaryMapping mapping) {
    imports
        .waitFor(one)
        .filter(file -> file.state() == State.WAITING)
        .ifPresent(file -> {
          imports.begin(one, json.writeValueAsString(KeptMapping.of(mapping)));
          startAfterwards(one);
        });
  }

  /// Stops a reading; what was read stays.
  @Transactional
  public void stop(Owned one) {
    imports
        .waitFor(one)
        .filter(file -> file.state() == State.READING)
        .ifPresent(file -> reading.stop(one, java.util.Optional.empty()));
  }

  @Transactional
  public void goOn(Owned one) {
    imports
        .waitFor(one)
        .filter(file -> file.state() == State.STOPPED)
        .ifPresent(file -> {
          imports.goOn(one);
          startAfterwards(one);
        });
  }

  private void startAfterwards(Owned one) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            jobs.start(one);
          }
        });
  }

  /// Takes out of the record all that this file brought, and throws the file away.
  @Transactional
  public void takeBack(Owned one) {
    imports
        .waitFor(one)
        .filter(file -> file.state() != State.GONE)
        .ifPresent(file -> {
          record.removeFrom(one.person(), ReadingADiary.source(one));
          moments.remove(one);
          values.remove(one);
          troubles.remove(one);
          files.remove(one.person(), one.id());
          imports.end(one, State.GONE, clock.instant(), java.util.Optional.empty());
        });
  }
}
