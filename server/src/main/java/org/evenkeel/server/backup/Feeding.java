package org.evenkeel.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.server.administration.LogSpool;
import org.evenkeel.server.administration.Refusal;

/// Hands a database that rolls forward each piece of log that it asks for, opened: only a few of
/// them lie open at a time. It asks through a file (`wanted`) and waits for the piece, or for a
/// mark that there is none.
final class Feeding implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(5);
  private static final int KEPT = 6;

  private final Archive archive;
  private final UUID id;
  private final SealedFile.Opener opener;
  private final Path given;
  private final Deque<Path> open = new ArrayDeque<>();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile Optional<String> trouble = Optional.empty();

  /// @param given a new folder
  Feeding(Archive archive, UUID id, SealedFile.Opener opener, Path given) {
    this.archive = archive;
    this.id = id;
    this.opener = opener;
    this.given = given;
    this.thread = Thread.ofPlatform().daemon().name("feeding").start(this::feed);
  }

  /// What PostgreSQL runs for each piece.
  String command() {
    String folder = LogSpool.quoted(given);
    return ("case %%f in *[!0-9A-F]*) exit 1;; esac; echo %%f > %1$s/asked && mv %1$s/asked %1$s/wanted;"
            + " until [ -e %1$s/%%f ] || [ -e %1$s/%%f.none ]; do sleep 0.02; done; cp %1$s/%%f '%%p'")
        .formatted(folder);
  }

  /// Why the log could not be followed to its end.
  Optional<String> trouble() {
    return trouble;
  }

  private void feed() {
    while (!stopping) {
      try {
        Optional<String> wanted = wanted();
        if (wanted.isPresent()) {
          give(wanted.get());
        } else {
          LockSupport.parkNanos(BETWEEN.toNanos());
        }
      } catch (IOException e) {
        trouble = Optional.of("The folder " + given + " cannot be used: " + e.getMessage() + ".");
        stopping = true;
      }
    }
  }

  /// What was asked for and is not answered yet.
  private Optional<String> wanted() throws IOException {
    Path file = given.resolve("wanted");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String name = Files.readString(file).strip();
    return name.matches(LogSpool.PIECE) && !isAnswered(name) ? Optional.of(name) : Optional.empty();
  }

  private boolean isAnswered(String name) {
    return Files.exists(given.resolve(name)) || Files.exists(given.resolve(name + ".none"));
  }

  private void give(String name) throws IOException {
    try {
      if (opened(name)) {
        return;
      }
      if (archive.pieces().stream().anyMatch(other -> other.compareTo(name) > 0)) {
        trouble = Optional.of("The archive lacks the piece of log " + name + ".");
      }
    } catch (Refusal damaged) {
      trouble = Optional.of(String.valueOf(damaged.getMessage()));
    }
    Files.writeString(given.resolve(name + ".none"), "");
  }

  private boolean opened(String name) throws IOException {
    if (!Files.exists(archive.piece(name))) {
      return false;
    }
    Path part = given.resolve(name + ".part");
    new PieceOfLog(archive, id, name).open(part, opener);
    Files.move(part, given.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    open.add(given.resolve(name));
    while (open.size() > KEPT) {
      Files.deleteIfExists(open.remove());
    }
    return true;
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
