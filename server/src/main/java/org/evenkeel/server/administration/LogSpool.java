package org.evenkeel.server.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.server.vault.OnDisk;

/// The folder beside the embedded database in which it lays each finished piece of its log (16 MB,
/// or what there is of it after a minute), until that is sealed and carried into the archive. While
/// the folder is there the database fills it, whoever starts it.
public record LogSpool(Path folder) {
  static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);

  /// What a piece of log is called: timeline, then place, in hexadecimal.
  public static final String PIECE = "[0-9A-F]{24}";

  private static final String GIVEN_UP = "given-up";

  public static LogSpool in(Path data) {
    return new LogSpool(data.resolve("log-spool"));
  }

  public boolean isOpen() {
    return Files.isDirectory(folder);
  }

  /// From its next start on the database fills it.
  public void open() {
    try {
      OnDisk.folder(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new Refusal("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
    }
  }

  /// No log is kept any more.
  void remove() {
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      throw new Refusal("The folder " + folder + " cannot be removed: " + e.getMessage() + ".", e);
    }
  }

  /// The finished pieces, oldest first.
  public List<Path> finished() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(PIECE)).sorted().toList();
    }
  }

  /// Lets the database go on without keeping its log: rather a gap in the archive than a full disk.
  public void giveUp() throws IOException {
    Files.writeString(folder.resolve(GIVEN_UP), "");
    empty();
  }

  public boolean isGivenUp() {
    return Files.exists(folder.resolve(GIVEN_UP));
  }

  /// From now on the database fills it again.
  public void takeUp() throws IOException {
    empty();
    Files.deleteIfExists(folder.resolve(GIVEN_UP));
    OnDisk.names(folder);
  }

  private void empty() throws IOException {
    for (Path piece : finished()) {
      Files.delete(piece);
    }
  }

  /// What the database is told when it starts. A piece that it hands over twice, after a crash, is
  /// written twice; it is on disk before the database lets go of its own.
  List<String> settings() {
    if (!isOpen()) {
      return List.of();
    }
    String piece = quoted(folder) + "/%f";
    String keep =
        "cp '%%p' %1$s.part && sync %1$s.part && mv %1$s.part %1$s && sync %2$s"
            .formatted(piece, quoted(folder));
    return List.of(
        "-c",
        "archive_mode=on",
        "-c",
        "archive_timeout=" + AT_LEAST_EVERY.toSeconds(),
        "-c",
        "archive_command=test -e %s/%s || { %s; }".formatted(quoted(folder), GIVEN_UP, keep));
  }

  /// For the shell and for the database, which reads `%` itself.
  public static String quoted(Path path) {
    return "'" + path.toAbsolutePath().toString().replace("'", "'\\''").replace("%", "%%") + "'";
  }
}
