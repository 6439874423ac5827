package org.evenkeel.wearablefiles;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The unpacked bytes of one file within a budget, held against the size and checksum that the
/// archive gives for them.
final class Unpacked extends InputStream {

  private static final long RATIO_LOOKED_AT_FROM = 16L << 20;

  private final InputStream in;
  private final Inflater inflater;
  private final ArchiveEntry entry;
  private final WearableLimits limits;
  private final CRC32 checksum = new CRC32();
  private long count;

  Unpacked(InputStream in, Inflater inflater, ArchiveEntry entry, WearableLimits limits) {
    this.in = in;
    this.inflater = inflater;
    this.entry = entry;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = readOrStop(buffer, offset, length);
    if (read < 0) {
      checkEnd();
      return -1;
    }
    checksum.update(buffer, offset, read);
    count += read;
    checkBudget();
    return read;
  }

  private int readOrStop(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      throw new Stopped(FileTrouble.ARCHIVE_DAMAGED);
    }
  }

  private void checkBudget() throws Stopped {
    ArchiveDirectory.require(count <= entry.size(), FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    ArchiveDirectory.require(count <= limits.bytes(), FileTrouble.TOO_LARGE);
    boolean tooFar =
        count > RATIO_LOOKED_AT_FROM
            && count / Math.max(1, entry.packed()) > limits.unpackingRatio();
    ArchiveDirectory.require(!tooFar, FileTrouble.UNPACKS_TOO_FAR);
  }

  private void checkEnd() throws Stopped {
    boolean same = count == entry.size() && checksum.getValue() == entry.checksum();
    ArchiveDirectory.require(same, FileTrouble.ARCHIVE_DAMAGED);
  }

  @Override
  public void close() throws IOException {
    in.close();
    inflater.end();
  }
}
