package org.evenkeel.server.administration;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.evenkeel.server.vault.OnDisk;

/// The PostgreSQL programs, unpacked from this program's own jar. A half-unpacked folder never
/// counts: it gets its name last, when every file in it is on disk.
final class PostgresSoftware {
  private static final String UNFINISHED = "unpacking";
  private static final String TURN = "postgres.lock";
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresSoftware() {}

  static synchronized void unpack(Path folder) throws IOException {
    if (Files.exists(folder.resolve("bin/postgres"))) {
      return;
    }
    Path shelf = OnDisk.folder(folder.toAbsolutePath().resolveSibling(""));
    try (FileChannel turn =
            FileChannel.open(
                shelf.resolve(TURN), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = turn.lock()) {
      if (held.isValid() && !Files.exists(folder.resolve("bin/postgres"))) {
        unpackOn(shelf, folder);
      }
    }
  }

  /// One process at a time: another would take what is unpacked here for something left behind.
  private static void unpackOn(Path shelf, Path folder) throws IOException {
    removeUnfinished(shelf);
    Path beside = Files.createTempDirectory(shelf, UNFINISHED);
    try (InputStream archive = PostgresSoftware.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new IOException(
            "this build carries no database for "
                + System.getProperty("os.arch")
                + "; give your own with --database URL");
      }
      unpack(
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive))),
          beside);
    }
    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
    writeThrough(beside);
    OnDisk.move(beside, folder);
  }

  private static void removeUnfinished(Path shelf) throws IOException {
    try (Stream<Path> inside = Files.list(shelf)) {
      for (Path left :
          inside.filter(each -> each.getFileName().toString().startsWith(UNFINISHED)).toList()) {
        Folders.remove(left);
      }
    }
  }

  /// One call for all files: to force each of some two thousand takes seconds on a slow disk.
  private static void writeThrough(Path folder) throws IOException {
    Process sync = new ProcessBuilder("sync", "-f", folder.toString()).start();
    try {
      if (sync.waitFor() != 0) {
        throw new IOException("the programs of the database could not be written to the disk");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while unpacking the database", e);
    }
  }

  private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path target = folder.resolve(entry.getName()).normalize();
      if (!target.startsWith(folder)) {
        throw new IOException("the database archive names a file outside its folder");
      }
      unpack(tar, entry, target);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
