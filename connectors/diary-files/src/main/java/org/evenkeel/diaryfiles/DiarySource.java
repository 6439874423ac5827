package org.evenkeel.diaryfiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A diary file that can be opened again and again, always with the same bytes.
///
/// Recognising reads it several times and importing once more, so a source is a place, not a
/// stream. Plain CSV and gzipped CSV are told apart by their first bytes, never by their name.
public interface DiarySource {

  /// Opens the file at its first byte. Whoever opens it closes it.
  InputStream open() throws IOException;

  /// How many bytes the file has as it lies there (compressed, if it is compressed); what a
  /// progress bar counts against.
  long size() throws IOException;

  /// The file at this place.
  static DiarySource of(Path file) {
    return new DiarySource() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public long size() throws IOException {
        return Files.size(file);
      }
    };
  }

  /// Bytes already at hand. They are not copied: do not change them while they are read.
  static DiarySource of(byte[] bytes) {
    return new DiarySource() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public long size() {
        return bytes.length;
      }
    };
  }
}
