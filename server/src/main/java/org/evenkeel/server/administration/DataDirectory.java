package org.evenkeel.server.administration;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The folder that holds everything the house keeps. One process at a time: a lock that the system
/// releases even after kill -9.
final class DataDirectory implements AutoCloseable {
  /// Whoever forgets a folder still has it: a lock that nothing refers to any more would be
  /// collected as garbage, and a second house would stop the database of the first.
  private static final Set<DataDirectory> HELD = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileLock lock;

  private DataDirectory(Path root, FileLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /// @throws Refusal when the folder cannot be written, or another process has it
  static DataDirectory open(Path root) {
    try {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      DataDirectory mine = new DataDirectory(root, locked(root));
      HELD.add(mine);
      return mine;
    } catch (IOException e) {
      throw new Refusal(
          "The folder "
              + root
              + " cannot be used: "
              + e.getMessage()
              + ". Name another with --data DIR.",
          e);
    }
  }

  /// Whether a house runs on this folder; changes nothing in it.
  ///
  /// @throws AlreadyRunning when one does
  static void ensureFree(Path root) {
    if (!Files.isRegularFile(root.resolve("lock"))) {
      return;
    }
    try {
      FileLock free = locked(root);
      free.release();
      free.acquiredBy().close();
    } catch (IOException e) {
      return; // the folder's own check names what is wrong with it
    }
  }

  private static FileLock locked(Path root) throws IOException {
    FileChannel file =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = file.tryLock();
    if (lock == null) {
      file.close();
      throw new AlreadyRunning(address(root));
    }
    return lock;
  }

  private static String address(Path root) throws IOException {
    Path file = root.resolve("address");
    return Files.exists(file) ? Files.readString(file) : "an address it has not told yet";
  }

  void tell(String address) {
    try {
      Files.writeString(root.resolve("address"), address);
    } catch (IOException e) {
      throw new Refusal("The folder " + root + " cannot be written: " + e.getMessage(), e);
    }
  }

  Path folder(String name) {
    return root.resolve(name);
  }

  /// A folder for what only passes through, such as an upload before it is sealed. What a killed
  /// process left in it is gone.
  Path emptied(String name) {
    try {
      Path folder = Files.createDirectories(root.resolve(name));
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new Refusal(
          "The folder " + root + "/" + name + " cannot be emptied: " + e.getMessage(), e);
    }
  }

  /// Lets another process have the folder.
  @Override
  public void close() {
    try {
      HELD.remove(this);
      lock.release();
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new Refusal("The folder " + root + " could not be let go: " + e.getMessage(), e);
    }
  }

  boolean isHeld() {
    return lock.isValid();
  }

  /// Another process has this folder. Not a failure: whoever starts twice is told where the first
  /// one answers.
  static final class AlreadyRunning extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlreadyRunning(String address) {
      super("Evenkeel is already running on this folder, at " + address);
    }
  }
}
