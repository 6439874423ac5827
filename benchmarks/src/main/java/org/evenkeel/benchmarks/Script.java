package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One run of a script in `bin/`, to its end.
///
/// @param said everything it printed
public record Script(int status, String said, Duration took) {
  public static Script run(Path root, String name, String... words) {
    List<String> command = new ArrayList<>(List.of(root.resolve("bin").resolve(name).toString()));
    command.addAll(List.of(words));
    Instant begun = Instant.now();
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Script(process.waitFor(), said, Duration.between(begun, Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// @throws IllegalStateException with what it said, when it did not end well
  public Script well() {
    if (status != 0) {
      throw new IllegalStateException(said);
    }
    return this;
  }
}
