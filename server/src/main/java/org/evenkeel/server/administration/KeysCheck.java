package org.evenkeel.server.administration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The folder of keys and the database's own files, before anything is opened with them.
record KeysCheck(Path data) {
  private static final int KEY = 32;

  List<String> troubles() {
    return Stream.of(
            FoldersCheck.readByOthers(keys()),
            FoldersCheck.readByOthers(data.resolve("postgres")),
            FoldersCheck.readByOthers(keys().resolve("wrapping.key")),
            FoldersCheck.readByOthers(keys().resolve("wrapping-next.key")),
            FoldersCheck.readByOthers(keys().resolve("offline-entries.key")),
            FoldersCheck.readByOthers(keys().resolve("database.password")),
            key("wrapping.key"),
            key("wrapping-next.key"),
            key("offline-entries.key"),
            wrappingKeyGone(),
            passwordGone(),
            password(),
            backupTarget(),
            privateHalf(),
            publicHalf(),
            otherPostgres())
        .flatMap(Optional::stream)
        .toList();
  }

  private Path keys() {
    return data.resolve("keys");
  }

  private Optional<String> key(String name) {
    Path file = keys().resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY) {
        return Optional.of(
            "The key file "
                + file
                + " has "
                + key.length
                + " bytes; a key has 32. Restore it from your copy of the keys.");
      }
      return IntStream.range(0, KEY).map(i -> key[i]).distinct().count() < KEY / 4
          ? Optional.of("The key file " + file + " holds an example, not a key made by chance.")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of("The key file " + file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private Optional<String> wrappingKeyGone() {
    return Files.isDirectory(keys().resolve("people"))
            && !Files.exists(keys().resolve("wrapping.key"))
        ? Optional.of(
            "The key file "
                + keys().resolve("wrapping.key")
                + " is gone, and without it nobody's words can be read; restore it from your copy of the keys.")
        : Optional.empty();
  }

  private boolean hasDatabase() {
    return Files.exists(data.resolve("postgres/PG_VERSION"));
  }

  private Optional<String> passwordGone() {
    Path file = keys().resolve("database.password");
    return hasDatabase() && !Files.exists(file)
        ? Optional.of("The database's password " + file + " is gone; restore it from a copy.")
        : Optional.empty();
  }

  private Optional<String> password() {
    Path file = keys().resolve("database.password");
    return text(file)
        .filter(password -> password.isBlank() || DatabaseAddressCheck.isExample(password))
        .map(password ->
            "The database's password in " + file + " is empty or one that everybody tries first.");
  }

  /// A copy of the keys beside backups opens them for whoever finds both.
  private Optional<String> backupTarget() {
    try {
      Path real = Files.exists(keys()) ? keys().toRealPath() : keys();
      for (Path folder = real; folder != null; folder = folder.getParent()) {
        if (holdsBackups(folder)) {
          return Optional.of(
              "The folder of keys "
                  + real
                  + " lies within "
                  + folder
                  + ", where backups are; part them.");
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "The folder of keys " + keys() + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private static boolean holdsBackups(Path folder) throws IOException {
    if (!Files.isReadable(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.anyMatch(
          file -> file.getFileName().toString().matches("backup-\\d{6}\\.sealed"));
    }
  }

  private Optional<String> privateHalf() {
    return Stream.of(data, keys())
        .flatMap(KeysCheck::smallFiles)
        .filter(file ->
            text(file).filter(held -> held.startsWith("evenkeel-backup-private")).isPresent())
        .findFirst()
        .map(file ->
            "The private half of the backup key lies in "
                + file
                + ", beside what it opens; carry it away.");
  }

  private static Stream<Path> smallFiles(Path folder) {
    try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      return inside.filter(KeysCheck::isSmall).toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static boolean isSmall(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) < 1000;
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<String> publicHalf() {
    Path file = keys().resolve("backup.public");
    return text(file)
        .filter(held -> !isPublicHalf(held))
        .map(held -> "The backup key " + file + " is damaged: backups would open for nobody.");
  }

  private static boolean isPublicHalf(String held) {
    try {
      String[] words = held.strip().split(" ", -1);
      return words.length == 2
          && words[0].equals("evenkeel-backup-public")
          && Base64.getDecoder().decode(words[1]).length == KEY;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<String> otherPostgres() {
    return text(data.resolve("postgres/PG_VERSION"))
        .map(String::strip)
        .filter(version -> !version.equals("18"))
        .map(version ->
            "The database in "
                + data.resolve("postgres")
                + " was made by PostgreSQL "
                + version
                + "; this program brings 18. Back it up with the program that made it and restore it with this one.");
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
