package org.evenkeel.server.wearable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenkeel.server.wall.Reach;
import org.evenkeel.server.wearable.Archives.Owned;
import org.evenkeel.wearablefiles.WearableFiles;
import org.evenkeel.wearablefiles.WearablePreview;
import org.springframework.stereotype.Component;

/// What archives hold. Looking at a large one takes a while, so it happens aside and the last few
/// looks are remembered; forgotten, the file is looked at again.
@Component
class LookingInside {
  private static final int REMEMBERED = 8;
  private static final int PATIENCE_SECONDS = 3;

  private final SealedPieces pieces;
  private final InstantSource clock;
  private final Executor aside =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("inside-", 0).factory());
  private final Map<ArchiveId, Look> looks =
      new LinkedHashMap<>(REMEMBERED, 1, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ArchiveId, Look> eldest) {
          return size() > REMEMBERED;
        }
      };

  LookingInside(SealedPieces pieces, InstantSource clock) {
    this.pieces = pieces;
    this.clock = clock;
  }

  private static final class Look {
    private final CompletableFuture<WearablePreview> preview = new CompletableFuture<>();
    private volatile double share;
  }

  /// What it holds, or nothing while that is still being found out.
  Optional<WearablePreview> at(Owned one, BroughtArchive file) {
    try {
      return Optional.of(look(one, file).preview.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      forget(one.id());
      throw new IllegalStateException("A file could not be looked at", e.getCause());
    }
  }

  private synchronized Look look(Owned one, BroughtArchive file) {
    return looks.computeIfAbsent(
        one.id(),
        id -> {
          Look look = new Look();
          aside.execute(
              Reach.person(one.person().value()).around(() -> lookInside(one, file, look)));
          return look;
        });
  }

  private void lookInside(Owned one, BroughtArchive file, Look look) {
    try {
      WearableFiles files = WearableFiles.of(file.zone(), clock.instant());
      look.preview.complete(
          pieces.unsealed(
              one,
              file.bytes(),
              plain -> files.preview(plain, progress -> look.share = progress.share())));
    } catch (IOException e) {
      look.preview.completeExceptionally(new UncheckedIOException(e));
    } catch (RuntimeException e) {
      look.preview.completeExceptionally(e);
    }
  }

  /// How much of it was looked at, 0 to 1.
  double share(Owned one, BroughtArchive file) {
    return look(one, file).share;
  }

  synchronized void forget(ArchiveId id) {
    looks.remove(id);
  }
}
