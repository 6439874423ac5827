package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Broken folders and keys: each a small house in order, with one thing broken in it.
final class BrokenHouse {
  private final Path place;
  private int number;

  BrokenHouse(Path place) {
    this.place = place;
  }

  /// What is done to a house in order.
  private interface Breaking {
    void happens(Path data) throws IOException;
  }

  /// The houses that were not refused, or for another reason.
  List<String> open() {
    List<String> open = new ArrayList<>();
    opened("a folder others read", "chmod 700", data -> mode(data, "rwxr-xr-x"), open);
    opened("keys others read", "chmod 700", data -> mode(keys(data), "rwxr-x---"), open);
    opened("a key others read", "chmod 600", data -> mode(wrapping(data), "rw-r-----"), open);
    opened("a short key", "has 31 bytes", data -> write(wrapping(data), new byte[31]), open);
    opened("an example key", "holds an example", data -> write(wrapping(data), example()), open);
    opened("no key any more", "nobody's words", data -> Files.delete(wrapping(data)), open);
    opened("no password", "password", data -> Files.delete(secret(data)), open);
    opened("a known password", "tries first", data -> write(secret(data), "postgres"), open);
    opened(
        "a backup's private half",
        "carry it away",
        data -> write(keys(data).resolve("oops.txt"), "evenkeel-backup-private AAAA"),
        open);
    opened(
        "a damaged backup key",
        "open for nobody",
        data -> write(keys(data).resolve("backup.public"), "evenkeel-backup-public AAAA"),
        open);
    opened(
        "another PostgreSQL",
        "PostgreSQL 17",
        data -> write(data.resolve("postgres/PG_VERSION"), "17\n"),
        open);
    opened("a file as a room", "cannot be written", data -> write(data.resolve("logs"), ""), open);
    return open;
  }

  int tried() {
    return number;
  }

  private void opened(String name, String says, Breaking breaking, List<String> open) {
    try {
      Path data = inOrder(place.resolve("house" + number++));
      breaking.happens(data);
      if (!BrokenSetUp.told(name, says).isRefused(data)) {
        open.add(name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path inOrder(Path data) throws IOException {
    for (Path folder : List.of(data, keys(data), data.resolve("postgres"))) {
      Files.createDirectory(folder);
      mode(folder, "rwx------");
    }
    Files.createDirectory(keys(data).resolve("people"));
    byte[] key = new byte[32];
    new Random(5).nextBytes(key);
    write(wrapping(data), key);
    write(secret(data), "3f1c8a52-77aa-4b0e-9d0e-1b2c3d4e5f60");
    write(data.resolve("postgres/PG_VERSION"), "18\n");
    return data;
  }

  private static Path keys(Path data) {
    return data.resolve("keys");
  }

  private static Path wrapping(Path data) {
    return keys(data).resolve("wrapping.key");
  }

  private static Path secret(Path data) {
    return keys(data).resolve("database.password");
  }

  private static byte[] example() {
    return "00000000000000001111111111111111".getBytes(StandardCharsets.US_ASCII);
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static void write(Path file, String content) throws IOException {
    write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    mode(file, "rw-------");
  }
}
