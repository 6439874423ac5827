package org.evenkeel.wearablefiles;

import static org.evenkeel.wearablefiles.ArchiveDirectory.half;
import static org.evenkeel.wearablefiles.ArchiveDirectory.require;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A zip archive whose directory holds no contradiction. Nothing of it is ever written to disk.
final class Archive implements Closeable {

  private static final int HEADER = 0x04034b50;
  private static final int SIZES_FOLLOW = 8;

  private final FileChannel file;
  private final WearableLimits limits;
  private final List<ArchiveEntry> entries;

  private Archive(FileChannel file, WearableLimits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    this.entries = ArchiveDirectory.read(file, limits);
  }

  static Archive open(Path path, WearableLimits limits) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      return new Archive(file, limits);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  List<ArchiveEntry> entries() {
    return entries;
  }

  /// The bytes of one file, checked against what the directory says of them at their end.
  InputStream open(ArchiveEntry entry) throws IOException {
    require(!entry.isLocked(), FileTrouble.ARCHIVE_LOCKED);
    require(entry.method() == 0 || entry.method() == 8, FileTrouble.ARCHIVE_PACKED_STRANGELY);
    file.position(begin(entry));
    InputStream packed =
        new BufferedInputStream(new Part(Channels.newInputStream(file), entry.packed()), 1 << 16);
    Inflater inflater = new Inflater(true);
    InputStream plain =
        entry.method() == 0 ? packed : new InflaterInputStream(packed, inflater, 1 << 16);
    return new Unpacked(plain, inflater, entry, limits);
  }

  /// The file's own header must say the same as the directory.
  private long begin(ArchiveEntry entry) throws IOException {
    ByteBuffer header = FileWindow.at(file, entry.header(), 30);
    require(header.getInt(0) == HEADER, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    int name = half(header, 26);
    byte[] letters = FileWindow.at(file, entry.header() + 30, name).array();
    boolean later = (half(header, 6) & SIZES_FOLLOW) != 0;
    long packed = header.getInt(18) & 0xffffffffL;
    boolean same =
        new String(letters, StandardCharsets.UTF_8).equals(entry.name())
            && half(header, 6) == entry.flags()
            && half(header, 8) == entry.method()
            && (later || packed == 0xffffffffL || packed == entry.packed());
    require(same, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    return entry.header() + 30 + name + half(header, 28);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /// No more than the bytes that belong to one file.
  private static final class Part extends InputStream {

    private final InputStream in;
    private long left;

    Part(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }
  }
}
