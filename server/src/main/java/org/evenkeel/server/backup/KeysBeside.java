package org.evenkeel.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The copy of the keys that belongs to an archive: made anew whenever the folder of keys has
/// changed, before any piece of log is sealed. A person's key is on disk before the first row that
/// needs it, so whoever is in the archive is in this copy too, and whoever was erased lies in it.
final class KeysBeside {
  private static final String NAME = "keys-archive-\\d{6}(-before)?\\.sealed";
  private static final Duration FORMER_STAYS = Duration.ofDays(1);

  private final Path keys;
  private final Path copy;
  private List<String> copied = List.of();

  /// @param keys the house's folder of keys
  /// @param copy the file
  KeysBeside(Path keys, Path copy) {
    this.keys = keys;
    this.copy = copy;
  }

  /// The last one of the day before stays too, for somebody may empty a folder by mistake.
  void refresh(Instant now) throws IOException {
    List<String> state = state();
    if (!state.equals(copied) || !Files.exists(copy)) {
      keepFormer(now);
      Archive.seal(copy, keys.resolve("backup.public"), file -> KeyringCopy.write(keys, file));
      copied = state;
    }
  }

  private void keepFormer(Instant now) throws IOException {
    Path former = former();
    if (Files.exists(copy)
        && (!Files.exists(former) || Archive.written(former).plus(FORMER_STAYS).isBefore(now))) {
      Files.copy(copy, former, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path former() {
    return copy.resolveSibling(copy.getFileName().toString().replace(".sealed", "-before.sealed"));
  }

  /// A copy of keys older than 30 days could open somebody who was erased since. The current one
  /// holds what the folder holds.
  static void roll(Path folder, Path current, Instant now) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path copy : files.filter(file -> file.getFileName().toString().matches(NAME)).toList()) {
        if (!copy.equals(current) && Archive.written(copy).plus(Archive.STAYS).isBefore(now)) {
          Files.delete(copy);
        }
      }
    }
  }

  /// Changes with every file that comes, goes or is replaced.
  private List<String> state() throws IOException {
    List<String> state = new ArrayList<>();
    for (String room : List.of("", "people", "erased")) {
      Path folder = keys.resolve(room);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> inside = Files.list(folder)) {
          for (Path shelf : inside.sorted().toList()) {
            state.add(shelf + " " + Files.getLastModifiedTime(shelf));
          }
        }
      }
    }
    return state;
  }
}
