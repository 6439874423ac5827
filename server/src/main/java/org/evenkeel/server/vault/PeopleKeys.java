package org.evenkeel.server.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.server.identity.PersonId;

/// The data keys, wrapped, one small file a person, apart from the database and its backups: only
/// so can a key be destroyed everywhere. Someone erased leaves a gravestone in its place, so that
/// no key is ever made for them again and an older backup knows to leave them out.
record PeopleKeys(Path folder) {
  private static final FileAttribute<Set<PosixFilePermission>> OURS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OUR_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  Optional<byte[]> find(PersonId person) {
    if (isErased(person)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(key(person)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("A person's key cannot be read", e);
    }
  }

  /// Keeps a key unless there is one; on disk when this returns. Two processes may try at once.
  ///
  /// @return the key that is there now; empty for someone erased
  Optional<byte[]> keep(PersonId person, byte[] wrapped) {
    try {
      if (!isErased(person)) {
        place(shelf("people", person), person + ".key", wrapped);
      }
      if (isErased(person)) {
        remove(shelf("people", person), key(person));
      }
      return find(person);
    } catch (IOException e) {
      throw new UncheckedIOException("A person's key cannot be kept", e);
    }
  }

  /// Appears whole or not at all.
  private static void place(Path shelf, String name, byte[] content) throws IOException {
    OnDisk.folder(shelf, OUR_FOLDER);
    Path making = Files.createTempFile(shelf, "new", ".part", OURS);
    Files.write(making, content, StandardOpenOption.SYNC);
    try {
      Files.createLink(shelf.resolve(name), making);
      OnDisk.names(shelf);
    } catch (FileAlreadyExistsException there) {
      // kept by another process a moment ago; that one is the person's key
    } finally {
      Files.delete(making);
    }
  }

  /// Puts a key that is wrapped anew in the place of the one that is there.
  void replace(PersonId person, byte[] wrapped) throws IOException {
    OnDisk.write(key(person), wrapped);
  }

  /// The shelves with keys, for work that goes through all of them.
  List<Path> shelves() throws IOException {
    Path room = folder.resolve("people");
    if (!Files.isDirectory(room)) {
      return List.of();
    }
    try (Stream<Path> shelves = Files.list(room)) {
      return shelves.sorted().toList();
    }
  }

  /// Everybody whose key is on this shelf.
  static List<PersonId> on(Path shelf) throws IOException {
    try (Stream<Path> files = Files.list(shelf)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".key"))
          .map(name -> PersonId.of(name.substring(0, name.length() - ".key".length())))
          .toList();
    }
  }

  /// Gravestone first: whatever happens in between, the key is never used again.
  void destroy(PersonId person, Instant at) {
    try {
      byte[] moment = at.toString().getBytes(StandardCharsets.US_ASCII);
      place(shelf("erased", person), person.toString(), moment);
      remove(shelf("people", person), key(person));
    } catch (IOException e) {
      throw new UncheckedIOException("A person's key cannot be destroyed", e);
    }
  }

  private static void remove(Path shelf, Path file) throws IOException {
    if (Files.exists(file)) {
      Files.write(file, new byte[(int) Files.size(file)], StandardOpenOption.SYNC);
      Files.delete(file);
      OnDisk.names(shelf);
    }
  }

  List<PersonId> erasedSince(Instant moment) {
    Path graves = folder.resolve("erased");
    if (!Files.isDirectory(graves)) {
      return List.of();
    }
    try (Stream<Path> stones = Files.walk(graves)) {
      return stones
          .filter(stone -> Files.isRegularFile(stone) && !stone.toString().endsWith(".part"))
          .filter(stone -> stone.toFile().lastModified() >= moment.toEpochMilli())
          .map(stone -> PersonId.of(stone.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The gravestones of erased people cannot be read", e);
    }
  }

  boolean isErased(PersonId person) {
    return Files.exists(gravestone(person));
  }

  private Path key(PersonId person) {
    return shelf("people", person).resolve(person + ".key");
  }

  private Path gravestone(PersonId person) {
    return shelf("erased", person).resolve(person.toString());
  }

  private Path shelf(String room, PersonId person) {
    return folder.resolve(room).resolve(person.toString().substring(0, 2));
  }
}
