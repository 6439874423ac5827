package org.evenkeel.server.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.identity.PersonId;

/// Changes the wrapping key of a folder: a new one is made beside the old one, every key in the
/// folder is wrapped anew, and only when all of them are on disk does the new one take the old
/// one's place. Houses may work on the folder meanwhile. Stopped anywhere, by a power cut too,
/// every key opens with one of the two, and doing it again goes on where it stopped.
///
/// People's data keys stay what they are: words and backups open as before.
public final class Rewrapping {
  /// Holds the moment of a change until somebody has written it into the log.
  public static final String NOTE = "wrapping-changed";

  private final Path folder;
  private final Instant now;
  private final Progress progress;

  public Rewrapping(Path folder, Instant now, Progress progress) {
    this.folder = folder;
    this.now = now;
    this.progress = progress;
  }

  /// Whether a change of the wrapping key was begun here and has not come to its end.
  public static boolean isUnderWay(Path folder) {
    return Files.exists(folder.resolve(WrappingKeys.NEXT));
  }

  /// What is told after each step that is on disk.
  public interface Progress {
    void shelves(int done, int all);
  }

  /// @return how many people's keys are wrapped with the new key
  /// @throws VaultException when a key opens with neither; both wrapping keys are then kept
  public int run() {
    try {
      WrappingKeys keys = begun();
      progress.shelves(0, 1);
      List<Path> shelves = new PeopleKeys(folder).shelves();
      int wrapped = 0;
      for (int done = 0; done < shelves.size(); done++) {
        wrapped += wrapped(shelves.get(done), keys);
        progress.shelves(done + 1, shelves.size());
      }
      finish(keys);
      return wrapped;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of keys " + folder + " could not be changed", e);
    }
  }

  private WrappingKeys begun() throws IOException {
    try (KeysLock alone = KeysLock.on(folder)) {
      WrappingKeys before = WrappingKeys.of(folder);
      HouseKey house = new HouseKey(folder);
      byte[] own = house.read(before);
      if (before.next().isEmpty()) {
        house.write(own, before);
        OnDisk.write(folder.resolve(WrappingKeys.NEXT), WrappingKeys.random());
      }
      WrappingKeys both = WrappingKeys.of(folder);
      house.write(own, both);
      return both;
    }
  }

  private int wrapped(Path shelf, WrappingKeys keys) throws IOException {
    int wrapped = 0;
    for (PersonId person : PeopleKeys.on(shelf)) {
      try (KeysLock alone = KeysLock.on(folder)) {
        wrapped += wrapped(person, keys) ? 1 : 0;
      }
    }
    try (KeysLock alone = KeysLock.on(folder)) {
      sweep(shelf);
    }
    return wrapped;
  }

  /// @return false for somebody who was erased meanwhile
  private boolean wrapped(PersonId person, WrappingKeys keys) throws IOException {
    PeopleKeys people = new PeopleKeys(folder);
    Optional<byte[]> there = people.find(person);
    if (there.isPresent() && !keys.isCurrent(there.get(), person.toString())) {
      byte[] raw =
          keys.open(there.get(), person.toString())
              .orElseThrow(() ->
                  new VaultException(
                      "The key of somebody in "
                          + folder
                          + " opens with neither wrapping key, so both are kept; restore that file from your copy of the keys and do this again"));
      people.replace(person, keys.wrap(raw, person.toString()));
    }
    return there.isPresent();
  }

  /// What a power cut left of a file that was being written.
  private static void sweep(Path shelf) throws IOException {
    try (Stream<Path> files = Files.list(shelf)) {
      for (Path part : files.filter(file -> file.toString().endsWith(".part")).toList()) {
        Files.delete(part);
      }
    }
  }

  /// The new key gets the old one's name in one step; then the old one is overwritten.
  private void finish(WrappingKeys keys) throws IOException {
    Path first = folder.resolve(WrappingKeys.FIRST);
    try (KeysLock alone = KeysLock.on(folder);
        FileChannel old = FileChannel.open(first, StandardOpenOption.WRITE)) {
      if (isStillNext(keys)) {
        OnDisk.write(folder.resolve(NOTE), now.toString().getBytes(StandardCharsets.US_ASCII));
        OnDisk.move(folder.resolve(WrappingKeys.NEXT), first);
        old.write(ByteBuffer.allocate(keys.first().length), 0);
        old.force(true);
      }
    }
  }

  /// Another process may have come to the end meanwhile, and begun again.
  private boolean isStillNext(WrappingKeys keys) {
    return WrappingKeys.of(folder)
        .next()
        .filter(next -> Arrays.equals(next, keys.next().orElseThrow()))
        .isPresent();
  }
}
