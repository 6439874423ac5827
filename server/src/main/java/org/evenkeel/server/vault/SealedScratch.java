package org.evenkeel.server.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/// A file that is written once and read once, sealed with a key that is in this process's memory
/// only. Its name is taken away before it is read, so nothing of it is found afterwards; what a
/// power cut leaves of it cannot be opened by anybody.
///
/// AES-256-GCM in segments (Tink streaming).
public final class SealedScratch implements AutoCloseable {
  private static final int SEGMENT = 1 << 16;
  private static final byte[] BOUND_TO = new byte[0];

  private final Path file;
  private final AesGcmHkdfStreaming key;
  private boolean open = true;

  private SealedScratch(Path file, AesGcmHkdfStreaming key) {
    this.file = file;
    this.key = key;
  }

  public static SealedScratch create() throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      return new SealedScratch(
          Files.createTempFile("scratch", ".sealed"),
          new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is not to be had in this Java", impossible);
    }
  }

  public OutputStream write() throws IOException {
    OutputStream sealed = Files.newOutputStream(file, StandardOpenOption.WRITE);
    try {
      return key.newEncryptingStream(sealed, BOUND_TO);
    } catch (GeneralSecurityException impossible) {
      sealed.close();
      throw new IllegalStateException("AES-GCM is not to be had in this Java", impossible);
    }
  }

  /// What was written, once.
  public InputStream read() throws IOException {
    InputStream sealed = Files.newInputStream(file);
    close();
    try {
      return key.newDecryptingStream(sealed, BOUND_TO);
    } catch (GeneralSecurityException impossible) {
      sealed.close();
      throw new IllegalStateException("AES-GCM is not to be had in this Java", impossible);
    }
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      Files.deleteIfExists(file);
    }
  }
}
