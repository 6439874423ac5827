package org.evenkeel.server.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Whoever changes something in the folder of keys, or must see it as it is at one moment, holds
/// this meanwhile. It keeps out the other threads of this process and the other processes on this
/// folder, and goes with its process whatever ends that.
public final class KeysLock implements AutoCloseable {
  static final String FILE = "keys.lock";
  private static final ReentrantLock HERE = new ReentrantLock();

  private final FileChannel file;

  private KeysLock(FileChannel file) {
    this.file = file;
  }

  /// Waits until nobody else has it. Not to be taken again by who has it.
  public static KeysLock on(Path folder) {
    HERE.lock();
    try {
      FileChannel file =
          FileChannel.open(
              folder.resolve(FILE),
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      file.lock();
      return new KeysLock(file);
    } catch (IOException e) {
      HERE.unlock();
      throw new UncheckedIOException("The folder of keys " + folder + " cannot be locked", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of keys could not be let go", e);
    } finally {
      HERE.unlock();
    }
  }
}
