package org.evenkeel.server.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;

/// The wrapping key of a folder, and beside it the one that is to follow while everything is
/// wrapped anew. What is wrapped from then on is wrapped with that one; what is not yet opens with
/// the first.
record WrappingKeys(byte[] first, Optional<byte[]> next) {
  static final String FIRST = "wrapping.key";
  static final String NEXT = "wrapping-next.key";

  private static final int BYTES = 32;
  private static final SecureRandom CHANCE = new SecureRandom();

  /// @throws IllegalStateException when there is none, or not a whole one
  static WrappingKeys of(Path folder) {
    try {
      // the next one first: it takes the place of the first, never the other way round
      Optional<byte[]> next = Files.exists(folder.resolve(NEXT)) ? read(folder, NEXT) : none();
      return new WrappingKeys(
          read(folder, FIRST)
              .orElseThrow(() ->
                  new IllegalStateException(
                      "The key file "
                          + folder.resolve(FIRST)
                          + " is missing; restore it from your copy of the keys.")),
          next);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The key file " + folder.resolve(FIRST) + " cannot be read", e);
    }
  }

  private static Optional<byte[]> none() {
    return Optional.empty();
  }

  private static Optional<byte[]> read(Path folder, String name) throws IOException {
    try {
      byte[] key = Files.readAllBytes(folder.resolve(name));
      if (key.length != BYTES) {
        throw new IllegalStateException(
            "The key file "
                + folder.resolve(name)
                + " has "
                + key.length
                + " bytes; a key has 32. Restore it from your key backup.");
      }
      return Optional.of(key);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  static byte[] random() {
    byte[] key = new byte[BYTES];
    CHANCE.nextBytes(key);
    return key;
  }

  /// @param name what the wrapped key is for; it opens under this name only
  byte[] wrap(byte[] key, String name) {
    try {
      return aead(next.orElse(first)).encrypt(key, bytes(name));
    } catch (GeneralSecurityException e) {
      throw new VaultException("A key could not be wrapped", e);
    }
  }

  /// The key; empty when none of these wrapped it.
  Optional<byte[]> open(byte[] wrapped, String name) {
    return Stream.concat(next.stream(), Stream.of(first))
        .flatMap(key -> opened(key, wrapped, name).stream())
        .findFirst();
  }

  /// Whether it is wrapped as [#wrap] would now.
  boolean isCurrent(byte[] wrapped, String name) {
    return opened(next.orElse(first), wrapped, name).isPresent();
  }

  private static Optional<byte[]> opened(byte[] key, byte[] wrapped, String name) {
    try {
      return Optional.of(aead(key).decrypt(wrapped, bytes(name)));
    } catch (GeneralSecurityException another) {
      return Optional.empty();
    }
  }

  static Aead aead(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not to be had in this Java", e);
    }
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
