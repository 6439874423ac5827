package org.evenkeel.server.administration;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The PostgreSQL programs, unpacked from this program's own jar. A half-unpacked folder never
/// counts: it gets its name last.
final class PostgresSoftware {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresSoftware() {}

  static void unpack(Path folder) throws IOException {
    if (Files.exists(folder.resolve("bin/postgres"))) {
      return;
    }
    Files.createDirectories(folder.getParent());
    Path beside = Files.createTempDirectory(folder.getParent(), "unpacking");
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
    Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
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
