package org.evenkeel.server.diary;

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
import org.evenkeel.diaryfiles.DiaryMapping;
import org.evenkeel.diaryfiles.DiaryReader;
import org.evenkeel.diaryfiles.DiaryRecognition;
import org.evenkeel.diaryfiles.DiaryTrial;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.wall.Reach;
import org.springframework.stereotype.Component;

/// What files seem to hold. Looking at a large one takes a while, so it happens aside and the last
/// few looks are remembered; forgotten, the file is looked at again.
@Component
class Looking {
  private static final int REMEMBERED = 8;
  private static final int PATIENCE_SECONDS = 4;
  private static final DiaryReader READER = DiaryReader.withStandardLimits();

  private final SealedFiles files;
  private final InstantSource clock;
  private final Executor aside =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("look-", 0).factory());
  private final Map<ImportId, CompletableFuture<DiaryRecognition>> looks =
      new LinkedHashMap<>(REMEMBERED, 1, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<ImportId, CompletableFuture<DiaryRecognition>> eldest) {
          return size() > REMEMBERED;
        }
      };

  Looking(SealedFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  /// What it seems to hold, or nothing while that is still being found out.
  Optional<DiaryRecognition> at(PersonId person, DiaryImport file) {
    try {
      return Optional.of(look(person, file).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      forget(file.id());
      throw new IllegalStateException("A file could not be looked at", e.getCause());
    }
  }

  private synchronized CompletableFuture<DiaryRecognition> look(PersonId person, DiaryImport file) {
    return looks.computeIfAbsent(
        file.id(),
        id ->
            CompletableFuture.supplyAsync(
                () -> Reach.person(person.value()).during(() -> recognised(person, file)), aside));
  }

  private DiaryRecognition recognised(PersonId person, DiaryImport file) {
    try {
      return READER.recognise(files.source(person, file), clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void forget(ImportId id) {
    looks.remove(id);
  }

  /// What would come of it with these choices; keeps nothing.
  DiaryTrial tryOut(PersonId person, DiaryImport file, DiaryMapping mapping) {
    try {
      return READER.tryOut(files.source(person, file), mapping);
    } catch (IOException e) {
      throw new UncheckedIOException("A file could not be tried out", e);
    }
  }
}
