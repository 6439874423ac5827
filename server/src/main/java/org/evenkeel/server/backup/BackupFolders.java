package org.evenkeel.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.server.administration.Refusal;

/// Where backups go, and where copies of the keys go: two places, neither of them within the
/// house's own folder or within each other.
record BackupFolders(Path backups, Path keyrings) {
  static final Duration KEYRINGS_STAY = Duration.ofDays(30);

  static BackupFolders checked(Path data, Path backups, Path keyrings) {
    if (within(backups, keyrings) || within(keyrings, backups)) {
      throw new Refusal(
          "Backups and copies of the keys go to two places, so that nobody who finds one has the other; "
              + backups
              + " and "
              + keyrings
              + " are one.");
    }
    if (within(backups, data) || within(data, backups)) {
      throw new Refusal(
          "Backups in " + backups + " would be lost, or found, together with " + data + ".");
    }
    if (within(keyrings, data) || within(data, keyrings)) {
      throw new Refusal(
          "Copies of the keys in "
              + keyrings
              + " would be lost, or found, together with "
              + data
              + ".");
    }
    Stream.of(backups, keyrings).forEach(BackupFolders::ready);
    return new BackupFolders(backups, keyrings);
  }

  private static boolean within(Path inner, Path outer) {
    return real(inner).startsWith(real(outer));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThereYet) {
      return path;
    }
  }

  private static void ready(Path folder) {
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Files.delete(Files.createTempFile(folder, "trying", ".part"));
    } catch (IOException e) {
      throw new Refusal("The folder " + folder + " cannot be written.", e);
    }
  }

  Path nextBackup() {
    return next(backups, "backup-");
  }

  Path nextKeyring() {
    return next(keyrings, "keys-");
  }

  /// A number that grows; the name tells nothing else.
  private static Path next(Path folder, String kind) {
    long last =
        names(folder, kind).stream()
            .mapToLong(name -> Long.parseLong(name.substring(kind.length(), kind.length() + 6)))
            .max()
            .orElse(0);
    return folder.resolve("%s%06d.sealed".formatted(kind, last + 1));
  }

  private static List<String> names(Path folder, String kind) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(kind + "\\d{6}\\.sealed"))
          .toList();
    } catch (IOException e) {
      throw new Refusal("The folder " + folder + " cannot be read.", e);
    }
  }

  /// Copies of the keys that are older than 30 days go: for as long as they stay, somebody who was
  /// erased since could be read with them.
  int rollKeyrings(Instant now) {
    int gone = 0;
    for (String name : names(keyrings, "keys-")) {
      Path file = keyrings.resolve(name);
      try {
        if (Files.getLastModifiedTime(file).toInstant().plus(KEYRINGS_STAY).isBefore(now)) {
          Files.delete(file);
          gone++;
        }
      } catch (IOException e) {
        throw new Refusal("The old copy of the keys " + file + " cannot be removed.", e);
      }
    }
    return gone;
  }
}
