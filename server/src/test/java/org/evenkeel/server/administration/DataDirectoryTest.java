package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @Test
  void a_folder_stays_held_when_nobody_remembers_holding_it(@TempDir Path folder)
      throws IOException {
    DataDirectory.open(folder);
    collectGarbage();
    try (FileChannel other = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
      assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
    }
  }

  @Test
  void a_folder_that_was_let_go_can_be_had(@TempDir Path folder) throws IOException {
    DataDirectory.open(folder).close();
    try (FileChannel other = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
        FileLock lock = other.tryLock()) {
      assertThat(lock.isValid()).isTrue();
    }
  }

  /// Until something that nothing refers to is really gone.
  private static void collectGarbage() {
    WeakReference<Object> forgotten = new WeakReference<>(new Object());
    while (forgotten.get() != null) {
      System.gc();
    }
  }
}
