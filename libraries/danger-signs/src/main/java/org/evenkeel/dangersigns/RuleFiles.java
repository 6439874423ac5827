package org.evenkeel.dangersigns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/// The files beside the classes.
final class RuleFiles {
  private RuleFiles() {}

  static String content(String name) {
    try (InputStream stream = RuleFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("There is no file " + name);
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("%s cannot be read".formatted(name), failure);
    }
  }

  static Kind kind(String word) {
    return Kind.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
