package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;

/// The bytes of an XML file without its document type, and with blanks where control characters
/// stood.
///
/// Apple's exports have carried a document type that was not closed (iOS 16) and stray control
/// characters; neither matters to the records. A document type that defines words of its own or
/// names another file is refused, whatever it means.
final class PlainXml {

  private static final int LONGEST_PROLOG = 256 << 10;

  private PlainXml() {}

  static InputStream of(InputStream in) throws IOException {
    byte[] start = in.readNBytes(LONGEST_PROLOG);
    String prolog = new String(start, ISO_8859_1);
    int from = prolog.indexOf("<!DOCTYPE");
    int root = rootAt(prolog);
    if (from < 0 || (root >= 0 && root < from)) {
      return new Blanked(new SequenceInputStream(new ByteArrayInputStream(start), in));
    }
    int before = endOfType(prolog, from);
    return new Blanked(
        new SequenceInputStream(
            new ByteArrayInputStream(start, before, start.length - before), in));
  }

  /// Where the first element begins.
  private static int rootAt(String prolog) {
    int at = prolog.indexOf('<');
    while (at >= 0 && at + 1 < prolog.length() && !Character.isLetter(prolog.charAt(at + 1))) {
      at = prolog.indexOf('<', at + 1);
    }
    return at;
  }

  private static int endOfType(String prolog, int from) throws Stopped {
    int close = prolog.indexOf('>', from);
    int open = prolog.indexOf('[', from);
    boolean inner = open >= 0 && open < close;
    refuseOutside(prolog.substring(from, Math.max(from, inner ? open : close)), "system", "public");
    if (!inner) {
      return close + 1;
    }
    int end = prolog.indexOf(']', open);
    while (end >= 0 && !prolog.substring(end + 1).stripLeading().startsWith(">")) {
      end = prolog.indexOf(']', end + 1);
    }
    ArchiveDirectory.require(end >= 0, FileTrouble.BROKEN);
    refuseOutside(prolog.substring(open, end), "<!entity", "%");
    return prolog.indexOf('>', end) + 1;
  }

  private static void refuseOutside(String declaration, String... words) throws Stopped {
    String lower = declaration.toLowerCase(Locale.ROOT);
    for (String word : words) {
      ArchiveDirectory.require(!lower.contains(word), FileTrouble.REACHES_OUTSIDE);
    }
  }

  private static final class Blanked extends FilterInputStream {

    Blanked(InputStream in) {
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
      for (int i = offset; i < offset + read; i++) {
        byte b = buffer[i];
        if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
          buffer[i] = ' ';
        }
      }
      return read;
    }
  }
}
