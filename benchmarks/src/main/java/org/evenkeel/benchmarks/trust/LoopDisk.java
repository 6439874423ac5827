package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A disk of its own for one house: a file, formatted as ext4 and mounted, that can be filled up
/// and whose power can be cut.
final class LoopDisk implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path image;
  private final Path folder;

  private LoopDisk(Path image, Path folder) {
    this.image = image;
    this.folder = folder;
  }

  /// Why there can be no such disk here; empty where there can.
  static Optional<String> hindrance(Path place) {
    try (LoopDisk disk = made(place, 16)) {
      return Files.isDirectory(disk.folder().resolve("lost+found"))
          ? Optional.empty()
          : Optional.of("the disk of " + place + " is not there after it was mounted");
    } catch (IllegalStateException e) {
      return Optional.of(
          "a disk of its own needs root, mkfs.ext4 and loop devices: " + e.getMessage());
    }
  }

  /// @param place the disk is mounted at `place/disk`; its file lies beside
  static LoopDisk made(Path place, int megabytes) {
    LoopDisk disk = new LoopDisk(place.resolve("disk.ext4"), place.resolve("disk"));
    try {
      Files.createDirectories(disk.folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    done("truncate", "-s", megabytes + "M", disk.image.toString());
    done("mkfs.ext4", "-q", "-m", "0", disk.image.toString());
    disk.mount();
    return disk;
  }

  Path folder() {
    return folder;
  }

  /// From now on nothing reaches the disk. Whoever uses it has to be ended before [#backAgain()].
  void cutPower() {
    PowerCut.at(folder);
  }

  /// What a start of the machine does: mounts it anew, and ext4 goes through its journal.
  void backAgain() {
    unmount();
    mount();
  }

  private void mount() {
    done("mount", "-o", "loop", image.toString(), folder.toString());
  }

  /// The last process that used it may take a moment to be gone.
  private void unmount() {
    Instant limit = Instant.now().plus(PATIENCE);
    while (!run("umount", folder.toString()).isEmpty()) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("Something still uses " + folder);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  /// What was measured counts even when a process will not let go of the disk.
  @Override
  public void close() {
    try {
      unmount();
    } catch (IllegalStateException stillUsed) {
      done("umount", "--lazy", folder.toString());
    }
    try {
      Files.delete(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void done(String... command) {
    String trouble = run(command);
    if (!trouble.isEmpty()) {
      throw new IllegalStateException(trouble);
    }
  }

  /// Empty when it went well, else what it said.
  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? "" : command[0] + " said: " + said.strip();
    } catch (IOException e) {
      return command[0] + " is not there";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return command[0] + " was interrupted";
    }
  }
}
