package org.evenkeel.server.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/// 32 secret bytes in a file that only this process's user can read, made when first asked for.
///
/// It appears whole or not at all: a process killed while making it leaves no half key behind.
record SecretFile(Path file) {
  private static final FileAttribute<Set<PosixFilePermission>> OURS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OUR_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  byte[] read(Supplier<byte[]> made) {
    try {
      if (!Files.exists(file)) {
        make(made.get());
      }
      return checked(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be read or made", e);
    }
  }

  private void make(byte[] secret) throws IOException {
    Files.createDirectories(file.getParent(), OUR_FOLDER);
    Path making = Files.createTempFile(file.getParent(), "new", ".key", OURS);
    Files.write(making, secret, StandardOpenOption.SYNC);
    Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private byte[] checked(byte[] secret) {
    if (secret.length != 32) {
      throw new IllegalStateException(
          "The key file "
              + file
              + " has "
              + secret.length
              + " bytes; a key has 32. Restore it from your key backup.");
    }
    return secret;
  }
}
