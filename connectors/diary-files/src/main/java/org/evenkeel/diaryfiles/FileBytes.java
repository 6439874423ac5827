package org.evenkeel.diaryfiles;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The bytes of a file, unpacked if it is gzipped, within a budget.
///
/// Where the budget or a damaged archive ends the reading, this ends like any stream, so that every
/// byte before it is still used; [#stopped()] then says why.
final class FileBytes extends InputStream {

  private static final long RATIO_LOOKED_AT_FROM = 16L << 20;

  private final DiaryLimits limits;
  private final CountedInput packed;
  private final InputStream in;
  private final boolean gzipped;
  private long unpacked;
  private Optional<FileTrouble> stopped = Optional.empty();

  private FileBytes(CountedInput packed, boolean gzipped, InputStream in, DiaryLimits limits) {
    this.packed = packed;
    this.gzipped = gzipped;
    this.in = in;
    this.limits = limits;
  }

  static FileBytes open(DiarySource source, DiaryLimits limits) throws IOException {
    CountedInput packed = new CountedInput(source.open());
    try {
      BufferedInputStream start = new BufferedInputStream(packed, 1 << 16);
      return startsLikeGzip(start)
          ? gunzipped(packed, start, limits)
          : new FileBytes(packed, false, start, limits);
    } catch (IOException | RuntimeException e) {
      packed.close();
      throw e;
    }
  }

  private static FileBytes gunzipped(CountedInput packed, InputStream start, DiaryLimits limits)
      throws IOException {
    try {
      return new FileBytes(packed, true, new GZIPInputStream(start, 1 << 16), limits);
    } catch (EOFException | ZipException e) {
      FileBytes nothing = new FileBytes(packed, true, InputStream.nullInputStream(), limits);
      nothing.stopped = Optional.of(new FileTrouble.CutShort());
      return nothing;
    }
  }

  private static boolean startsLikeGzip(BufferedInputStream start) throws IOException {
    start.mark(2);
    boolean gzip = start.read() == 0x1f && start.read() == 0x8b;
    start.reset();
    return gzip;
  }

  /// Why the file could not be used to its end, once that is known.
  Optional<FileTrouble> stopped() {
    return stopped;
  }

  /// Bytes of the file as it lies there.
  long packedBytesRead() {
    return packed.count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (stopped.isPresent() || isSpent()) {
      return -1;
    }
    int within = (int) Math.min(length, limits.bytes() - unpacked);
    int count = readOrStop(buffer, offset, within);
    unpacked += Math.max(0, count);
    stopped = stopped.or(this::unpackedTooFar);
    return count;
  }

  /// The budget is used up; whether that matters is known only by asking for one more byte.
  private boolean isSpent() throws IOException {
    boolean spent = unpacked >= limits.bytes();
    if (spent && readOrStop(new byte[1], 0, 1) > 0) {
      stopped = Optional.of(new FileTrouble.TooLarge(limits.bytes()));
    }
    return spent;
  }

  private int readOrStop(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      stopped = Optional.of(new FileTrouble.CutShort());
      return -1;
    }
  }

  private Optional<FileTrouble> unpackedTooFar() {
    return gzipped && unpacked > RATIO_LOOKED_AT_FROM && ratio() > limits.unpackingRatio()
        ? Optional.of(new FileTrouble.UnpacksTooFar(limits.unpackingRatio()))
        : Optional.empty();
  }

  private long ratio() {
    return unpacked / Math.max(1, packed.count);
  }

  @Override
  public void close() throws IOException {
    in.close();
    packed.close();
  }

  private static final class CountedInput extends FilterInputStream {

    private long count;

    CountedInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
