package org.evenkeel.server.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.evenkeel.server.administration.Refusal;

/// A file that only the holder of the private half can read: 17 bytes that name the kind, a fresh
/// key sealed to the public half, then a stream under that key (Tink AES-256-GCM-HKDF streaming, 1
/// MiB segments). A changed, cut or reordered file does not open to its end.
final class SealedFile {
  private static final byte[] KIND = "EVENKEEL-SEALED-1".getBytes(StandardCharsets.US_ASCII);
  private static final int SEGMENT = 1 << 20;

  private SealedFile() {}

  /// @param key 32 fresh random bytes
  static DataOutputStream write(OutputStream file, Path publicFile, byte[] key) throws IOException {
    byte[] sealed = BackupKey.seal(publicFile, key);
    byte[] head =
        ByteBuffer.allocate(KIND.length + 2 + sealed.length)
            .put(KIND)
            .putShort((short) sealed.length)
            .put(sealed)
            .array();
    file.write(head);
    try {
      return new DataOutputStream(
          new BufferedOutputStream(streaming(key).newEncryptingStream(file, head), 1 << 16));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not to be had in this Java", e);
    }
  }

  /// @param keys from the sealed key at the file's head to the key of the stream
  static DataInputStream read(Path path, Opener keys) throws IOException {
    InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try {
      byte[] kind = file.readNBytes(KIND.length + 2);
      if (kind.length < KIND.length + 2
          || !Arrays.equals(kind, 0, KIND.length, KIND, 0, KIND.length)) {
        throw new Refusal("The file " + path + " is no sealed file of this house.");
      }
      byte[] sealed = file.readNBytes(ByteBuffer.wrap(kind, KIND.length, 2).getShort() & 0xffff);
      byte[] head = ByteBuffer.allocate(kind.length + sealed.length).put(kind).put(sealed).array();
      return new DataInputStream(
          new BufferedInputStream(
              streaming(keys.open(sealed)).newDecryptingStream(file, head), 1 << 16));
    } catch (GeneralSecurityException e) {
      file.close();
      throw new Refusal("The file " + path + " does not open with this key.", e);
    } catch (Refusal | IOException e) {
      file.close();
      throw e;
    }
  }

  private static AesGcmHkdfStreaming streaming(byte[] key) throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
  }

  /// Opens the key at a file's head.
  interface Opener {
    byte[] open(byte[] sealed);

    /// With the private half, as after a loss.
    static Opener with(Path privateFile) {
      return sealed -> BackupKey.open(privateFile, sealed);
    }

    /// With the stream's key itself, which the process that wrote the file still has.
    static Opener known(byte[] key) {
      return sealed -> key;
    }
  }
}
