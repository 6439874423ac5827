package org.evenkeel.server.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.identity.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder of keys: the wrapping key (32 random bytes in a file that only this process's user
/// can read) and, wrapped by it, a data key for each person.
///
/// Whoever has the database without this folder can open nothing; whoever loses it can open nothing
/// ever again, so it is backed up apart. A person whose key is destroyed here is unreadable
/// everywhere, in older backups too once the copies of this folder have rolled.
@Component
public class Keyring {
  private final Path folder;
  private final PeopleKeys people;
  private final byte[] own;
  private volatile WrappingKeys keys;

  Keyring(@Value("${evenkeel.keys}") Path folder) {
    this.folder = folder;
    this.people = new PeopleKeys(folder);
    try {
      this.keys = read(folder);
      this.own = new HouseKey(folder).read(keys);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of keys " + folder + " cannot be used", e);
    }
  }

  private static WrappingKeys read(Path folder) throws IOException {
    OnDisk.folder(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (KeysLock alone = KeysLock.on(folder)) {
      if (isNew(folder)) {
        OnDisk.write(folder.resolve(WrappingKeys.FIRST), WrappingKeys.random());
        new HouseKey(folder).write(WrappingKeys.random(), WrappingKeys.of(folder));
      }
      return WrappingKeys.of(folder);
    }
  }

  private static boolean isNew(Path folder) {
    return Stream.of(WrappingKeys.FIRST, WrappingKeys.NEXT, HouseKey.FILE, "people")
        .noneMatch(name -> Files.exists(folder.resolve(name)));
  }

  /// The keys in a folder, for work on a house that is not running.
  public static Keyring in(Path folder) {
    return new Keyring(folder);
  }

  /// Tells one house's folder of keys from another's without giving anything of it away.
  public String fingerprint() {
    return fingerprint(own);
  }

  private static String fingerprint(byte[] key) {
    return HexFormat.of().formatHex(KeyFileSealing.mac(key, "fingerprint"), 0, 16);
  }

  /// The same of the keys in a folder, where none are made when there are none.
  public static Optional<String> fingerprint(Path folder) {
    try {
      return Files.exists(folder.resolve(WrappingKeys.FIRST))
          ? Optional.of(
              new HouseKey(folder)
                  .find(WrappingKeys.of(folder))
                  .map(Keyring::fingerprint)
                  .orElse("does not open"))
          : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /// Seals under a person's key, for one purpose; the key is made when there is none.
  ///
  /// @throws VaultException for someone erased
  public Aead of(PersonId person, String purpose) {
    return purposeful(needed(person), purpose);
  }

  /// The same without making a key; empty where there is none, and for someone erased.
  public Optional<Aead> known(PersonId person, String purpose) {
    return find(person).map(raw -> purposeful(raw, purpose));
  }

  /// The key under which a person's words are sealed.
  Aead words(PersonId person) {
    return WrappingKeys.aead(needed(person));
  }

  /// From now on nothing of this person can be opened by anybody.
  public void destroy(PersonId person, Instant at) {
    try (KeysLock alone = KeysLock.on(folder)) {
      people.destroy(person, at);
    }
  }

  public boolean isErased(PersonId person) {
    return people.isErased(person);
  }

  /// Everybody who was erased since then.
  public List<PersonId> erasedSince(Instant moment) {
    return people.erasedSince(moment);
  }

  /// Takes over a data key that was kept elsewhere.
  void keep(PersonId person, byte[] wrapped) {
    people.keep(person, wrapped);
  }

  private byte[] needed(PersonId person) {
    return find(person)
        .or(() -> made(person))
        .orElseThrow(() -> new VaultException("This person was erased"));
  }

  private Optional<byte[]> made(PersonId person) {
    try (KeysLock alone = KeysLock.on(folder)) {
      keys = WrappingKeys.of(folder);
      people.keep(person, keys.wrap(WrappingKeys.random(), person.toString()));
    }
    return find(person);
  }

  private Optional<byte[]> find(PersonId person) {
    return people
        .find(person)
        .map(wrapped -> keys.open(wrapped, person.toString()).orElseGet(() -> again(person)));
  }

  /// The wrapping key may have been changed by another process since it was read.
  private byte[] again(PersonId person) {
    keys = WrappingKeys.of(folder);
    return people
        .find(person)
        .flatMap(wrapped -> keys.open(wrapped, person.toString()))
        .orElseThrow(
            () -> new VaultException("A person's key does not open with this wrapping key"));
  }

  private static Aead purposeful(byte[] raw, String purpose) {
    return WrappingKeys.aead(KeyFileSealing.mac(raw, purpose));
  }

  /// A key of its own for each purpose.
  Aead sealing(String purpose) {
    return WrappingKeys.aead(derived(purpose));
  }

  byte[] derived(String purpose) {
    return KeyFileSealing.mac(own, purpose);
  }
}
