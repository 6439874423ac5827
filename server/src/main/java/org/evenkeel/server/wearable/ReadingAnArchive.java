package org.evenkeel.server.wearable;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.evenkeel.server.wearable.Archives.Owned;
import org.evenkeel.server.wearable.BroughtArchive.State;
import org.evenkeel.wearablefiles.WearableFiles;
import org.evenkeel.wearablefiles.WearableReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads an archive from where it was left to its end, each step in one transaction with the place
/// it came to. Killed at any moment, it goes on behind the last whole step.
@Component
class ReadingAnArchive {
  private static final Logger log = LoggerFactory.getLogger(ReadingAnArchive.class);

  private final Archives archives;
  private final SealedPieces pieces;
  private final KeepingSamples keeping;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private volatile boolean closing;

  ReadingAnArchive(
      Archives archives,
      SealedPieces pieces,
      KeepingSamples keeping,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.archives = archives;
    this.pieces = pieces;
    this.keeping = keeping;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The reading was stopped, goes on elsewhere, or the house closes.
  static final class SomebodyElse extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// The house stops: readings end after their step and are taken up at the next start.
  void close() {
    closing = true;
  }

  /// Returns when the file is read, somebody stopped it, or another reading of it is under way.
  void read(Owned one) {
    try {
      Optional<BroughtArchive> file = transaction.execute(status -> archives.hold(one));
      if (file != null && file.filter(ReadingAnArchive::isWanted).isPresent()) {
        read(one, file.get());
      }
    } catch (SomebodyElse notMine) {
      log.debug("{} is not read on here", one.id());
    } catch (IOException | RuntimeException e) {
      log.error("Reading {} broke off: {}", one.id(), e.getClass().getSimpleName());
      brokeOff(one);
    }
  }

  private static boolean isWanted(BroughtArchive file) {
    return file.state() == State.READING;
  }

  private void read(Owned one, BroughtArchive file) throws IOException {
    ArchiveSteps steps = new ArchiveSteps(one, file, archives, keeping, this::keep);
    WearableReading reading =
        pieces.unsealed(
            one,
            file.bytes(),
            plain ->
                WearableFiles.of(file.zone(), clock.instant())
                    .only(file.streams())
                    .goingOnFrom(file.progress().checkpoint())
                    .read(plain, steps));
    transaction.executeWithoutResult(status -> end(one, steps, reading));
  }

  private void keep(Runnable step) {
    if (closing) {
      throw new SomebodyElse();
    }
    transaction.executeWithoutResult(status -> step.run());
  }

  private void end(Owned one, ArchiveSteps steps, WearableReading reading) {
    steps.last();
    archives.end(one, State.READ, clock.instant(), reading.stopped().map(Sayings::of));
    pieces.remove(one);
  }

  /// What was read stands; the person is told and can go on.
  private void brokeOff(Owned one) {
    if (!closing) {
      transaction.executeWithoutResult(status ->
          archives
              .waitFor(one)
              .filter(ReadingAnArchive::isWanted)
              .ifPresent(file ->
                  archives.end(
                      one,
                      State.STOPPED,
                      clock.instant(),
                      Optional.of("wearable.ending-broke-off"))));
    }
  }
}
