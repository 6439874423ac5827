package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a FIT file, with their running checksum.
final class FitBytes {

  private static final int[] TABLE = {
    0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401,
    0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01, 0x8801, 0x4400
  };

  private final InputStream in;
  private int checksum;
  private long count;

  FitBytes(InputStream in) {
    this.in = in;
  }

  /// The next byte.
  ///
  /// @throws Stopped at the end of the file
  int next() throws IOException {
    int value = nextOrEnd();
    if (value < 0) {
      throw new Stopped(FileTrouble.BROKEN);
    }
    return value;
  }

  /// The next byte, or −1 at the end.
  int nextOrEnd() throws IOException {
    int value = in.read();
    if (value >= 0) {
      count++;
      add(value & 0xf);
      add(value >> 4);
    }
    return value;
  }

  private void add(int half) {
    checksum = (checksum >> 4) ^ TABLE[checksum & 0xf] ^ TABLE[half];
  }

  /// Several bytes as one number.
  long number(int width, boolean bigEnd) throws IOException {
    long number = 0;
    for (int i = 0; i < width; i++) {
      long value = next();
      number |= value << 8 * (bigEnd ? width - 1 - i : i);
    }
    return number;
  }

  void skip(long bytes) throws IOException {
    for (long i = 0; i < bytes; i++) {
      next();
    }
  }

  /// 0 when the bytes since the last [#startAnew] end in their own checksum.
  int checksum() {
    return checksum;
  }

  void startAnew() {
    checksum = 0;
  }

  long count() {
    return count;
  }
}
