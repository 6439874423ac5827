package org.evenkeel.server.wearable;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.wearable.Archives.Owned;
import org.evenkeel.server.wearable.BroughtArchive.State;
import org.evenkeel.wearablefiles.BodyStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What a person does with an archive: bring it, choose, let it be read, stop that, go on, throw it
/// away.
@Component
class BringingAnArchive {
  /// Archives of many years are some hundred megabytes, packed.
  static final long MOST = 4L << 30;

  private final Archives archives;
  private final SealedPieces pieces;
  private final ReadingJobs jobs;
  private final InstantSource clock;

  BringingAnArchive(Archives archives, SealedPieces pieces, ReadingJobs jobs, InstantSource clock) {
    this.archives = archives;
    this.pieces = pieces;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// When this returns, the whole file is on disk, sealed.
  ///
  /// @throws SealedPieces.TooLarge when it is larger than [#MOST]; nothing of it is kept then
  ArchiveId bring(SignedInAccount me, String name, InputStream file) throws IOException {
    Owned one = new Owned(me.person(), ArchiveId.random());
    archives.coming(one, name, me.zone(), clock.instant());
    try {
      archives.arrived(one, pieces.keep(one, file, MOST));
      return one.id();
    } catch (IOException | RuntimeException brokeOff) {
      pieces.remove(one);
      archives.end(one, State.GONE, clock.instant(), Optional.empty());
      throw brokeOff;
    }
  }

  /// Begins to read a file that waits. Asked again, it changes nothing.
  @Transactional
  public void read(Owned one, Set<BodyStream> streams) {
    archives
        .waitFor(one)
        .filter(file -> file.state() == State.WAITING && !streams.isEmpty())
        .ifPresent(file -> begin(one, streams));
  }

  private void begin(Owned one, Set<BodyStream> streams) {
    archives.begin(one, streams);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            jobs.start(one);
          }
        });
  }

  /// Stops a reading; what was read stays.
  @Transactional
  public void stop(Owned one) {
    archives
        .waitFor(one)
        .filter(file -> file.state() == State.READING)
        .ifPresent(file -> archives.end(one, State.STOPPED, clock.instant(), Optional.empty()));
  }

  @Transactional
  public void goOn(Owned one) {
    archives
        .waitFor(one)
        .filter(file -> file.state() == State.STOPPED)
        .ifPresent(file -> begin(one, file.streams()));
  }

  /// Throws the file away; measurements that were read from it stay.
  @Transactional
  public void throwAway(Owned one) {
    archives
        .waitFor(one)
        .filter(file -> file.state() == State.WAITING || file.state() == State.STOPPED)
        .ifPresent(file -> {
          pieces.remove(one);
          archives.end(one, State.GONE, clock.instant(), Optional.empty());
        });
  }
}
