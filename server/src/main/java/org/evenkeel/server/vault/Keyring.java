package org.evenkeel.server.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
  private static final SecureRandom CHANCE = new SecureRandom();

  private final byte[] key;
  private final PeopleKeys people;

  Keyring(@Value("${evenkeel.keys}") Path folder) {
    Path file = folder.resolve("wrapping.key");
    try {
      key = Files.exists(file) ? Files.readAllBytes(file) : made(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be read or made", e);
    }
    if (key.length != 32) {
      throw new IllegalStateException(
          "The key file "
              + file
              + " has "
              + key.length
              + " bytes; a key has 32. Restore it from your key backup.");
    }
    people = new PeopleKeys(folder);
  }

  /// The keys in a folder, for work on a house that is not running.
  public static Keyring in(Path folder) {
    return new Keyring(folder);
  }

  private static byte[] made(Path file) throws IOException {
    byte[] random = new byte[32];
    CHANCE.nextBytes(random);
    Path folder = file.toAbsolutePath().resolveSibling("");
    OnDisk.folder(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path making =
        Files.createTempFile(
            folder,
            "new",
            ".key",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(making, random, StandardOpenOption.SYNC);
    OnDisk.move(making, file);
    return random;
  }

  /// Tells one wrapping key from another without giving anything of it away.
  public String fingerprint() {
    return fingerprint(key);
  }

  private static String fingerprint(byte[] key) {
    return HexFormat.of().formatHex(KeyFileSealing.mac(key, "fingerprint"), 0, 16);
  }

  /// The same of the key in a folder, which is not made when it is not there.
  public static Optional<String> fingerprint(Path folder) {
    try {
      return Optional.of(fingerprint(Files.readAllBytes(folder.resolve("wrapping.key"))));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /// Seals under a person's key, for one purpose; the key is made when there is none.
  ///
  /// @throws VaultException for someone erased
  public Aead of(PersonId person, String purpose) {
    return purposeful(raw(person, people.find(person).or(() -> made(person))), purpose);
  }

  /// The same without making a key; empty where there is none, and for someone erased.
  public Optional<Aead> known(PersonId person, String purpose) {
    return people.find(person).map(wrapped -> purposeful(raw(person, wrapped), purpose));
  }

  /// The key under which a person's words are sealed.
  Aead words(PersonId person) {
    return aead(raw(person, people.find(person).or(() -> made(person))));
  }

  /// From now on nothing of this person can be opened by anybody.
  public void destroy(PersonId person, Instant at) {
    people.destroy(person, at);
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

  private Optional<byte[]> made(PersonId person) {
    byte[] raw = new byte[32];
    CHANCE.nextBytes(raw);
    try {
      return people.keep(person, aead(key).encrypt(raw, name(person)));
    } catch (GeneralSecurityException e) {
      throw new VaultException("A person's key could not be wrapped", e);
    }
  }

  private byte[] raw(PersonId person, Optional<byte[]> wrapped) {
    return raw(person, wrapped.orElseThrow(() -> new VaultException("This person was erased")));
  }

  private byte[] raw(PersonId person, byte[] wrapped) {
    try {
      return aead(key).decrypt(wrapped, name(person));
    } catch (GeneralSecurityException e) {
      throw new VaultException("A person's key does not open with this wrapping key", e);
    }
  }

  private static Aead purposeful(byte[] raw, String purpose) {
    return aead(KeyFileSealing.mac(raw, purpose));
  }

  /// A key of its own for each purpose.
  Aead sealing(String purpose) {
    return aead(derived(purpose));
  }

  byte[] derived(String purpose) {
    return KeyFileSealing.mac(key, purpose);
  }

  private static byte[] name(PersonId person) {
    return person.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static Aead aead(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not to be had in this Java", e);
    }
  }
}
