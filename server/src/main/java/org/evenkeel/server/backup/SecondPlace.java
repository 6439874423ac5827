package org.evenkeel.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.evenkeel.server.administration.Refusal;

/// A second place to which the house only ever adds: each copy is a new file, written in place,
/// forced to the disk and read again. Nothing there is renamed, written over or removed, so that
/// the machine behind it can forbid all of these to the house, and to whoever has taken it.
record SecondPlace(Path folder) {
  private static final int TRIES = 100;

  /// A folder that is there already (made by whoever keeps it) and lies apart from the first place.
  static SecondPlace checked(Path folder, Path data, Path first) {
    if (!Files.isDirectory(folder)) {
      throw new Refusal(
          "The second place "
              + folder
              + " is not there; make it, and let the house only add to it.");
    }
    if (apart(folder, data) && apart(folder, first)) {
      return new SecondPlace(folder);
    }
    throw new Refusal(
        "The second place "
            + folder
            + " would be lost together with "
            + data
            + " or "
            + first
            + ".");
  }

  private static boolean apart(Path one, Path other) {
    try {
      Path real = one.toRealPath();
      Path there = other.toRealPath();
      return !real.startsWith(there) && !there.startsWith(real);
    } catch (IOException e) {
      throw new Refusal("The folder " + other + " cannot be looked at.", e);
    }
  }

  /// Adds a copy and compares it with what it was made from.
  ///
  /// @return the copy; the one that is there already when it is whole
  Path add(Path file) {
    try {
      byte[] wanted = hash(file);
      for (int i = 1; i <= TRIES; i++) {
        Path copy = folder.resolve(name(file, i));
        if (!Files.exists(copy)) {
          write(file, copy);
        }
        if (Arrays.equals(hash(copy), wanted)) {
          return copy;
        }
      }
      throw new Refusal("The second place " + folder + " does not keep what is written to it.");
    } catch (IOException e) {
      throw new Refusal(
          "No copy of " + file + " could be added to the second place " + folder + ".", e);
    }
  }

  /// A half copy of a night when the power went cannot be removed, so the next one stands beside
  /// it.
  private static String name(Path file, int number) {
    String name = String.valueOf(file.getFileName());
    return number == 1 ? name : name.replace(".sealed", "") + "-" + number + ".sealed";
  }

  private static void write(Path file, Path copy) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        FileChannel out =
            FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] piece = new byte[1 << 16];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        ByteBuffer some = ByteBuffer.wrap(piece, 0, read);
        while (some.hasRemaining()) {
          out.write(some);
        }
      }
      out.force(true);
    } catch (FileAlreadyExistsException somebodyWasQuicker) {
      return;
    }
  }

  private static byte[] hash(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return in.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
