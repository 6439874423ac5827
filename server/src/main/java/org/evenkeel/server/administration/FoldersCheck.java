package org.evenkeel.server.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The folder of the house: there, ours alone, writable, with room.
record FoldersCheck(Path data) {
  static final long LEAST_ROOM = 256L << 20;

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  List<String> troubles() {
    try {
      return Files.exists(data) ? there() : notThereYet();
    } catch (IOException e) {
      return List.of("The folder " + data + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private List<String> notThereYet() {
    Path nearest = data;
    while (nearest != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    return nearest != null && Files.isDirectory(nearest) && canWrite(nearest)
        ? List.of()
        : List.of("The folder " + data + " cannot be made; name another with --data DIR.");
  }

  private List<String> there() throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of("--data " + data + " is a file; a house needs a folder.");
    }
    if (!canWrite(data)) {
      return List.of("The folder " + data + " cannot be written; name another with --data DIR.");
    }
    List<String> troubles = new ArrayList<>();
    if (holdsAHouse()) {
      anothers().ifPresent(troubles::add);
      readByOthers(data).ifPresent(troubles::add);
    }
    Stream.of("logs", "uploads", "audit")
        .map(data::resolve)
        .filter(folder -> Files.exists(folder) && !(Files.isDirectory(folder) && canWrite(folder)))
        .map(folder -> "The folder " + folder + " cannot be written.")
        .forEach(troubles::add);
    room(Files.getFileStore(data).getUsableSpace()).ifPresent(troubles::add);
    return troubles;
  }

  private Optional<String> anothers() throws IOException {
    String owner = Files.getOwner(data).getName();
    String me = Files.getOwner(Path.of("/proc/self")).getName();
    return owner.equals(me)
        ? Optional.empty()
        : Optional.of(
            "The folder " + data + " belongs to " + owner + "; start the house as " + owner + ".");
  }

  Optional<String> room(long bytes) {
    return bytes >= LEAST_ROOM
        ? Optional.empty()
        : Optional.of(
            "The disk of "
                + data
                + " has "
                + (bytes >> 20)
                + " MB left; the house needs "
                + (LEAST_ROOM >> 20)
                + " MB to keep what people write.");
  }

  /// Whoever else is on this machine could read it.
  static Optional<String> readByOthers(Path path) {
    try {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      Set<PosixFilePermission> allowed = EnumSet.copyOf(OTHERS);
      allowed.retainAll(Files.getPosixFilePermissions(path));
      boolean folder = Files.isDirectory(path);
      return allowed.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "Others on this machine can open "
                  + path
                  + "; close it: chmod "
                  + (folder ? "700 " : "600 ")
                  + path);
    } catch (IOException e) {
      return Optional.of(path + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /// A folder without a house in it is closed by the start itself.
  private boolean holdsAHouse() {
    return Files.exists(data.resolve("keys")) || Files.exists(data.resolve("postgres"));
  }

  static boolean canWrite(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, "trying", ".part"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
