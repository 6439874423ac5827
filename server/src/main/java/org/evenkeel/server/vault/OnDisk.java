package org.evenkeel.server.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that outlast a power cut. Writing a file through to the disk is half of it: its name
/// stands in its folder, and the folder's in the one above.
public final class OnDisk {
  private static final FileAttribute<Set<PosixFilePermission>> OURS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private OnDisk() {}

  /// The names in this folder are on disk when this returns.
  public static void names(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// Makes a folder, and those above it, unless it is there.
  public static Path folder(Path folder, FileAttribute<?>... attributes) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (Files.isDirectory(folder) || above == null) {
      return folder;
    }
    folder(above, attributes);
    Files.createDirectories(folder, attributes);
    names(above);
    return folder;
  }

  /// Writes a small file that only this process's user can read: after a power cut the old one is
  /// there or the new one, whole.
  static void write(Path file, byte[] content) throws IOException {
    Path making =
        Files.createTempFile(file.toAbsolutePath().resolveSibling(""), "new", ".part", OURS);
    try {
      Files.write(making, content, StandardOpenOption.SYNC);
      move(making, file);
    } finally {
      Files.deleteIfExists(making);
    }
  }

  /// Gives something whole its name in the same folder: it is there after a power cut or it is not.
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    names(to.toAbsolutePath().resolveSibling(""));
  }
}
