package org.evenkeel.wearablefiles;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that were read of one or more streams, and stops at a budget.
final class Meter {

  private final long total;
  private final long most;
  private long count;

  /// @param total bytes that there should be
  Meter(long total, long most) {
    this.total = total;
    this.most = most;
  }

  long count() {
    return count;
  }

  long total() {
    return Math.max(total, count);
  }

  InputStream over(InputStream in) {
    return new Counted(in);
  }

  private void add(int bytes) throws Stopped {
    count += Math.max(0, bytes);
    if (count > most) {
      throw new Stopped(FileTrouble.TOO_LARGE);
    }
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      add(read);
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
}
