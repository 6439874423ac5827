package org.evenkeel.server.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A file that holds the moment which the newest verified backup holds.
record LastVerified(Path file) {
  static LastVerified in(Path data) {
    return new LastVerified(data.resolve("backup.verified"));
  }

  /// The same of the second place.
  static LastVerified second(Path data) {
    return new LastVerified(data.resolve("backup.second"));
  }

  Optional<Instant> read() {
    try {
      return Files.exists(file)
          ? Optional.of(Instant.parse(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException | DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  void write(Instant moment) {
    if (read().filter(known -> known.isAfter(moment)).isPresent()) {
      return;
    }
    try {
      Files.writeString(file, moment + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The note of the last verified backup cannot be written", e);
    }
  }
}
