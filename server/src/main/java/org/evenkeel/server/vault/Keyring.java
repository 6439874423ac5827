package org.evenkeel.server.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The key that wraps every data key: 32 random bytes in a file that only this process's user can
/// read.
///
/// Whoever has the database without this file can open nothing; whoever loses it can open nothing
/// ever again, so it is backed up apart.
@Component
public class Keyring {
  private final byte[] key;

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
  }

  private static byte[] made(Path file) throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(
        file.getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.write(file, random) == null ? new byte[0] : random;
  }

  Aead wrapping() {
    return aead(key);
  }

  /// A key of its own for each purpose.
  Aead sealing(String purpose) {
    return aead(derived(purpose));
  }

  byte[] derived(String purpose) {
    return KeyFileSealing.mac(key, purpose);
  }

  private static Aead aead(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not to be had in this Java", e);
    }
  }
}
