package org.evenkeel.diaryfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How the letters of a file are written, found by reading all of it once: a byte order mark
/// decides; else it is UTF-8 if it can be; else Windows-1252, which is what older spreadsheets
/// write.
///
/// @param charset the encoding to read with
/// @param guessed whether the file does not say
/// @param damaged places that are no letter in that encoding
record Lettering(Charset charset, boolean guessed, long damaged) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static Lettering of(FileBytes bytes) throws IOException {
    byte[] start = bytes.readNBytes(3);
    if (startsWith(start, 0xff, 0xfe)) {
      return new Lettering(StandardCharsets.UTF_16LE, false, 0);
    }
    if (startsWith(start, 0xfe, 0xff)) {
      return new Lettering(StandardCharsets.UTF_16BE, false, 0);
    }
    return new Utf8Count(start).of(bytes, startsWith(start, 0xef, 0xbb, 0xbf));
  }

  private static boolean startsWith(byte[] start, int... mark) {
    boolean same = start.length >= mark.length;
    for (int i = 0; same && i < mark.length; i++) {
      same = (start[i] & 0xff) == mark[i];
    }
    return same;
  }

  /// Counts what is and what is not UTF-8.
  private static final class Utf8Count {

    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private final CharBuffer letters = CharBuffer.allocate(1 << 16);
    private long beyondAscii;
    private long damaged;

    Utf8Count(byte[] start) {
      bytes.put(start);
    }

    Lettering of(FileBytes file, boolean marked) throws IOException {
      int read = 0;
      while (read >= 0) {
        read = file.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
        count();
        bytes.compact();
      }
      return verdict(marked);
    }

    private void count() {
      CoderResult result = CoderResult.OVERFLOW;
      while (!result.isUnderflow()) {
        result = decoder.decode(bytes, letters, false);
        countLetters();
        if (result.isError()) {
          damaged++;
          bytes.position(bytes.position() + result.length());
        }
      }
    }

    private void countLetters() {
      letters.flip();
      while (letters.hasRemaining()) {
        beyondAscii += letters.get() > 0x7f ? 1 : 0;
      }
      letters.clear();
    }

    private Lettering verdict(boolean marked) {
      boolean utf8 = marked || damaged == 0 || beyondAscii > damaged;
      return utf8
          ? new Lettering(StandardCharsets.UTF_8, false, damaged)
          : new Lettering(WINDOWS_1252, true, 0);
    }
  }
}
