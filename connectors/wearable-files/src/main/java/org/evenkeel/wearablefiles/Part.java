package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.io.InputStream;

/// One file to be read: by itself, or within an archive.
///
/// @param name as the archive has it; empty for a file by itself, whose name says nothing
/// @param size bytes unpacked; packed where nothing says how many they will be
record Part(String name, long size, Bytes bytes) {

  /// Where they come from; each time from the start.
  interface Bytes {
    InputStream open() throws IOException;
  }

  static Part of(Archive archive, ArchiveEntry entry) {
    return new Part(entry.name(), entry.size(), () -> archive.open(entry));
  }

  InputStream open() throws IOException {
    return bytes.open();
  }

  /// Up to so many bytes from its start.
  byte[] start(int most) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(most);
    }
  }
}
