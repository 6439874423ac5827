package org.evenkeel.wearablefiles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bytes that must lie in a file to be read, in one that only this program's user may open and that
/// is gone when it is closed.
record Spool(Path file) implements Closeable {

  static Spool of(Part part, long most) throws IOException {
    try (InputStream in = part.open()) {
      return of(in, most);
    }
  }

  /// @throws Stopped where there are more bytes
  static Spool of(InputStream in, long most) throws IOException {
    Spool spool = new Spool(Files.createTempFile("evenkeel-reading", ""));
    try (OutputStream out = Files.newOutputStream(spool.file())) {
      new Meter(0, most).over(in).transferTo(out);
      return spool;
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
