package org.evenkeel.server.administration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A file that holds nothing and takes up room, to be thrown overboard when the disk is full: then
/// the house can write, for a while, what it must.
///
/// @param bytes how large it is; chance, so that no file system packs it
record Ballast(Path file, long bytes) {
  private static final int PIECE = 1 << 20;

  boolean isAboard() {
    return Files.exists(file);
  }

  void load() throws IOException {
    SplittableRandom chance = new SplittableRandom();
    byte[] piece = new byte[PIECE];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < bytes; written += PIECE) {
        chance.nextBytes(piece);
        out.write(piece);
      }
    }
  }

  void drop() throws IOException {
    Files.deleteIfExists(file);
  }
}
