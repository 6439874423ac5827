package org.evenkeel.wearablefiles;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that were read, and stops at a budget.
final class CountedStream extends FilterInputStream {

  private final long most;
  private long count;

  CountedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count += Math.max(0, read);
    if (count > most) {
      throw new Stopped(FileTrouble.TOO_LARGE);
    }
    return read;
  }

  @Override
  public long skip(long n) {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
