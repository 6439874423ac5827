package org.evenkeel.server.rights;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// More than this is no copy of a life.
final class Bounded extends FilterInputStream {
  private static final long BYTES = 2L << 30;

  /// More than this is no line of it.
  private static final long LINE = 8L << 20;

  private long left = BYTES;
  private long leftOfLine = LINE;

  Bounded(InputStream in) {
    super(in);
  }

  void nextLine() {
    leftOfLine = LINE;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    counted(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return counted(super.read(bytes, from, length));
  }

  private int counted(int read) throws IOException {
    left -= Math.max(0, read);
    leftOfLine -= Math.max(0, read);
    if (left < 0 || leftOfLine < 0) {
      throw new IOException("larger than a copy can be");
    }
    return read;
  }
}
