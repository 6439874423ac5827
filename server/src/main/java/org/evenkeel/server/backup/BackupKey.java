package org.evenkeel.server.backup;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.evenkeel.server.administration.Refusal;

/// The pair of keys of a house's backups: HPKE (RFC 9180), base mode, X25519, HKDF-SHA-256,
/// AES-256-GCM. The house has the public half; the private half is carried away.
final class BackupKey {
  private static final String PUBLIC = "evenkeel-backup-public ";
  private static final String PRIVATE = "evenkeel-backup-private ";
  private static final byte[] PURPOSE = "evenkeel backup 1".getBytes(StandardCharsets.US_ASCII);

  private BackupKey() {}

  /// Makes a pair: the private half in a new file, the public one where the house looks for it.
  static void make(Path privateFile, Path publicFile) {
    byte[] secret = X25519.generatePrivateKey();
    try {
      written(privateFile, PRIVATE, secret);
      Files.deleteIfExists(publicFile);
      written(publicFile, PUBLIC, X25519.publicFromPrivate(secret));
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(
          "There is a file " + privateFile + " already; a key is never written over.", e);
    } catch (IOException e) {
      throw new Refusal("The backup key cannot be written: " + e.getMessage() + ".", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("X25519 is not to be had in this Java", e);
    }
  }

  private static void written(Path file, String word, byte[] key) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, word + Base64.getEncoder().encodeToString(key) + "\n");
  }

  /// Seals 32 bytes for whoever has the private half.
  static byte[] seal(Path publicFile, byte[] secret) {
    byte[] publicHalf = read(publicFile, PUBLIC, "bin/backup --new-key FILE makes a pair");
    try {
      HybridConfig.register();
      return handle(publicKey(publicHalf))
          .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
          .encrypt(secret, PURPOSE);
    } catch (GeneralSecurityException e) {
      throw new Refusal("The backup key in " + publicFile + " is damaged.", e);
    }
  }

  static byte[] open(Path privateFile, byte[] sealed) {
    byte[] secret = read(privateFile, PRIVATE, "it was made by bin/backup --new-key");
    try {
      HybridConfig.register();
      return handle(privateKey(secret))
          .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
          .decrypt(sealed, PURPOSE);
    } catch (GeneralSecurityException e) {
      throw new Refusal(
          "This backup was not made for the key in "
              + privateFile
              + ", or its beginning is damaged.",
          e);
    }
  }

  private static byte[] read(Path file, String word, String hint) {
    try {
      String text = Files.readString(file).strip();
      byte[] key =
          Base64.getDecoder().decode(text.substring(Math.min(text.length(), word.length())));
      if (!text.startsWith(word) || key.length != 32) {
        throw new IllegalArgumentException("not a key of this kind");
      }
      return key;
    } catch (IOException e) {
      throw new Refusal("The backup key " + file + " cannot be read; " + hint + ".", e);
    } catch (IllegalArgumentException e) {
      throw new Refusal("The file " + file + " holds no such backup key; " + hint + ".", e);
    }
  }

  /// Whether a file holds a public half.
  static boolean isPublic(Path file) {
    try {
      read(file, PUBLIC, "");
      return true;
    } catch (Refusal notOne) {
      return false;
    }
  }

  @AccessesPartialKey
  private static HpkePublicKey publicKey(byte[] key) throws GeneralSecurityException {
    return HpkePublicKey.create(suite(), Bytes.copyFrom(key), null);
  }

  @AccessesPartialKey
  private static HpkePrivateKey privateKey(byte[] secret) throws GeneralSecurityException {
    return HpkePrivateKey.create(
        publicKey(X25519.publicFromPrivate(secret)),
        SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()));
  }

  private static KeysetHandle handle(Key key) throws GeneralSecurityException {
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
        .build();
  }

  private static HpkeParameters suite() throws GeneralSecurityException {
    return HpkeParameters.builder()
        .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
        .setVariant(HpkeParameters.Variant.NO_PREFIX)
        .build();
  }
}
