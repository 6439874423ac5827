package org.evenkeel.selfhelp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the files of the content lie.
@FunctionalInterface
public interface Shelf {
  /// The content of a file, if it is there.
  Optional<String> file(String name);

  /// The files that come with this library.
  static Shelf shipped() {
    return name -> {
      try (InputStream stream = Shelf.class.getResourceAsStream("content/" + name)) {
        return stream == null
            ? Optional.empty()
            : Optional.of(new String(stream.readAllBytes(), UTF_8));
      } catch (IOException failure) {
        throw new UncheckedIOException("%s cannot be read".formatted(name), failure);
      }
    };
  }

  /// An author's folder.
  static Shelf folder(Path folder) {
    return name -> {
      Path file = folder.resolve(name);
      try {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      } catch (IOException failure) {
        throw new UncheckedIOException("%s cannot be read".formatted(file), failure);
      }
    };
  }

  /// The content of a file that must be there.
  default String need(String name) {
    return file(name)
        .orElseThrow(() -> new IllegalArgumentException("There is no file %s".formatted(name)));
  }
}
