package org.evenkeel.server.backup;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;

/// Left open when the stream over it ends, so that it can be forced to disk.
final class Unclosed extends FilterOutputStream {
  Unclosed(FileOutputStream file) {
    super(file);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
