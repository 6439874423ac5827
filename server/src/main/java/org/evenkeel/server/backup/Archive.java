package org.evenkeel.server.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.administration.LogSpool;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.vault.OnDisk;

/// One unbroken archive of a house's log: copies of its database from which one can set out, and
/// the pieces of log that follow them, each sealed. When a piece could not be kept, a new archive
/// begins beside it.
record Archive(Path folder) {
  /// Rows of somebody who was erased stand in it, sealed but not with a key of theirs.
  static final Duration STAYS = Duration.ofDays(30);

  private static final String BASE = "base-(" + LogSpool.PIECE + ")\\.sealed";
  private static final String PIECE = "log-(" + LogSpool.PIECE + ")\\.sealed";

  /// A new one in this folder, which may hold older ones.
  static Archive next(Path above) throws IOException {
    long last =
        all(above).stream()
            .map(archive -> String.valueOf(archive.folder().getFileName()))
            .mapToLong(name -> Long.parseLong(name.substring("archive-".length())))
            .max()
            .orElse(0);
    Path folder = above.resolve("archive-%06d".formatted(last + 1));
    return new Archive(
        OnDisk.folder(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
  }

  static List<Archive> all(Path above) throws IOException {
    try (Stream<Path> inside = Files.list(above)) {
      return inside
          .filter(Files::isDirectory)
          .filter(folder -> folder.getFileName().toString().matches("archive-\\d{6}"))
          .sorted()
          .map(Archive::new)
          .toList();
    }
  }

  Path base(String piece) {
    return folder.resolve("base-" + piece + ".sealed");
  }

  Path piece(String piece) {
    return folder.resolve("log-" + piece + ".sealed");
  }

  /// The copy of the keys that belongs to it, in another place.
  Path keysIn(Path folder) {
    return folder.resolve("keys-" + this.folder.getFileName() + ".sealed");
  }

  /// The pieces with which the copies begin, oldest first.
  List<String> bases() throws IOException {
    return named(BASE);
  }

  List<String> pieces() throws IOException {
    return named(PIECE);
  }

  private List<String> named(String pattern) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(pattern))
          .map(name -> name.replaceFirst(pattern, "$1"))
          .sorted()
          .toList();
    }
  }

  /// When the newest copy was finished.
  Optional<Instant> newestBase() throws IOException {
    List<String> bases = bases();
    return bases.isEmpty() ? Optional.empty() : Optional.of(written(base(bases.getLast())));
  }

  static Instant written(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  /// What is older than 30 days goes, and what no copy needs any more.
  void roll(Instant now) throws IOException {
    for (String base : bases()) {
      removeIfOld(base(base), now);
    }
    List<String> left = bases();
    for (String piece : pieces()) {
      if (!left.isEmpty() && piece.compareTo(left.getFirst()) < 0) {
        Files.deleteIfExists(piece(piece));
      }
      removeIfOld(piece(piece), now);
    }
  }

  private static void removeIfOld(Path file, Instant now) throws IOException {
    if (Files.exists(file) && written(file).plus(STAYS).isBefore(now)) {
      Files.delete(file);
    }
  }

  void removeIfEmpty() throws IOException {
    if (bases().isEmpty() && pieces().isEmpty()) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isEmpty()) {
          Files.delete(folder);
        }
      }
    }
  }

  /// The file gets its name last: what has the name is whole and on disk.
  static void seal(Path target, Path publicKey, Content content) throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    seal(target, publicKey, key, content);
  }

  static void seal(Path target, Path publicKey, byte[] key, Content content) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try (FileOutputStream file = new FileOutputStream(part.toFile())) {
      try (DataOutputStream sealed = SealedFile.write(new Unclosed(file), publicKey, key)) {
        content.write(sealed);
      }
      file.getChannel().force(true);
      OnDisk.move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  static void expect(DataInputStream in, String what, Path file) throws IOException {
    if (!in.readUTF().equals(what)) {
      throw new Refusal("The file " + file + " is not the one that its name says.");
    }
  }

  /// What goes into a file.
  interface Content {
    void write(DataOutputStream file) throws IOException;
  }
}
