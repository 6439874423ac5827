package org.evenkeel.server.wearable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.evenkeel.server.wearable.Archives.Owned;
import org.evenkeel.server.wearable.BroughtArchive.Progress;
import org.evenkeel.server.wearable.BroughtArchive.State;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.RefusedRecord;
import org.evenkeel.wearablefiles.WearableConsumer;
import org.evenkeel.wearablefiles.WearableProgress;

/// Takes what is read and keeps it in steps, each whole: measurements and the place they came to.
final class ArchiveSteps implements WearableConsumer {
  private static final int SAMPLES = 20_000;
  private static final long RECORDS = 200_000;

  private final Owned one;
  private final ZoneId zone;
  private final Archives archives;
  private final KeepingSamples keeping;
  private final Consumer<Runnable> transaction;

  private final List<BodySample> read = new ArrayList<>();
  private Progress kept;
  private WearableProgress here;
  private long refused;

  /// @param transaction runs a step as a whole or not at all
  ArchiveSteps(
      Owned one,
      BroughtArchive file,
      Archives archives,
      KeepingSamples keeping,
      Consumer<Runnable> transaction) {
    this.one = one;
    this.zone = file.zone();
    this.kept = file.progress();
    this.here = new WearableProgress(kept.bytesRead(), 0, kept.checkpoint());
    this.archives = archives;
    this.keeping = keeping;
    this.transaction = transaction;
  }

  @Override
  public void sample(BodySample sample) {
    read.add(sample);
  }

  @Override
  public void refused(RefusedRecord refusal) {
    refused++;
  }

  @Override
  public void progress(WearableProgress progress) {
    here = progress;
    long records = progress.checkpoint().records() - kept.checkpoint().records();
    if (read.size() >= SAMPLES || records >= RECORDS) {
      transaction.accept(this::last);
    }
  }

  /// Keeps what has come together. To be called within a transaction.
  ///
  /// @throws ReadingAnArchive.SomebodyElse when the reading was stopped, or somebody else read on
  void last() {
    BroughtArchive file = archives.waitFor(one).orElseThrow(ReadingAnArchive.SomebodyElse::new);
    if (file.state() != State.READING || !file.progress().checkpoint().equals(kept.checkpoint())) {
      throw new ReadingAnArchive.SomebodyElse();
    }
    int added = keeping.keep(one.person(), read, zone);
    kept =
        new Progress(
            here.checkpoint(),
            file.bytes() == 0 ? 0 : Math.round(here.share() * file.bytes()),
            kept.samples() + read.size(),
            kept.added() + added,
            kept.refused() + refused);
    archives.progress(one, kept);
    read.clear();
    refused = 0;
  }
}
