package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The lines of a text, each no longer than a limit.
final class TextLines {

  private final BufferedInputStream in;
  private final byte[] line;
  private long number;

  TextLines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.line = new byte[longest];
  }

  /// Counted from 1.
  long number() {
    return number;
  }

  /// The next line without its end; nothing at the end of the text.
  ///
  /// @throws Stopped where a line is too long or holds what no text has
  Optional<String> next() throws IOException {
    int length = 0;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    number++;
    while (b >= 0 && b != '\n') {
      if (b == 0) {
        throw new Stopped(FileTrouble.BROKEN);
      }
      if (length == line.length) {
        throw new Stopped(FileTrouble.BUILT_TOO_DEEP);
      }
      line[length++] = (byte) b;
      b = in.read();
    }
    return Optional.of(plain(new String(line, 0, length, UTF_8)));
  }

  private String plain(String text) {
    String start = number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
    return start.strip();
  }
}
