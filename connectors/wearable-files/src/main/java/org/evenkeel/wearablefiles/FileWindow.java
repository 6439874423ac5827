package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/// Bytes of a file at a place, little end first.
final class FileWindow {

  private FileWindow() {}

  /// @throws Stopped where the file ends before
  static ByteBuffer at(SeekableByteChannel file, long place, int length) throws IOException {
    if (place < 0 || place + length > file.size()) {
      throw new Stopped(FileTrouble.ARCHIVE_DAMAGED);
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.position(place);
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        throw new Stopped(FileTrouble.ARCHIVE_DAMAGED);
      }
    }
    return bytes.flip();
  }
}
