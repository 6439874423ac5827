package org.evenkeel.diaryfiles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

/// A file line by line, never more than one line in memory. LF, CR LF and a lone CR end a line,
/// mixed as they come.
final class Lines implements Closeable {

  private static final int END = -1;

  private final FileBytes bytes;
  private final Reader reader;
  private final int longest;
  private final char[] buffer = new char[1 << 14];
  private int next;
  private int filled;
  private long number;
  private boolean afterCarriageReturn;

  Lines(FileBytes bytes, Charset charset, DiaryLimits limits) throws IOException {
    this.bytes = bytes;
    this.reader = new InputStreamReader(bytes, charset);
    this.longest = limits.lineLength();
    skipByteOrderMark();
  }

  Optional<Line> next() throws IOException {
    int c = readAfterLineEnd();
    if (c == END) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    while (c != END && c != '\n' && c != '\r') {
      tooLong |= text.length() >= longest;
      if (!tooLong) {
        text.append((char) c);
      }
      c = read();
    }
    afterCarriageReturn = c == '\r';
    return Optional.of(new Line(++number, text.toString(), wholeness(c, tooLong)));
  }

  /// Why the file could not be used to its end.
  Optional<FileTrouble> stopped() {
    return bytes.stopped();
  }

  long packedBytesRead() {
    return bytes.packedBytesRead();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Line.Wholeness wholeness(int endedBy, boolean tooLong) {
    if (endedBy == END && bytes.stopped().isPresent()) {
      return Line.Wholeness.CUT_OFF;
    }
    return tooLong ? Line.Wholeness.TOO_LONG : Line.Wholeness.WHOLE;
  }

  private void skipByteOrderMark() throws IOException {
    if (read() != '\ufeff') {
      next = Math.max(0, next - 1);
    }
  }

  private int readAfterLineEnd() throws IOException {
    int c = read();
    return afterCarriageReturn && c == '\n' ? read() : c;
  }

  private int read() throws IOException {
    if (next == filled) {
      filled = Math.max(0, reader.read(buffer));
      next = 0;
    }
    return filled == 0 ? END : buffer[next++];
  }
}
