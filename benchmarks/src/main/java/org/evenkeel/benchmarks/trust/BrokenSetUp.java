package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.endtoend.Repository;

/// One way to start a house that must be refused.
///
/// @param words after `bin/serve --check`
/// @param says what the refusal must say, among others
record BrokenSetUp(String name, Map<String, String> environment, List<String> words, String says) {
  static BrokenSetUp told(String name, String says, String... words) {
    return new BrokenSetUp(name, Map.of(), List.of(words), says);
  }

  static BrokenSetUp surrounded(String variable, String value, String says) {
    return new BrokenSetUp(variable + "=" + value, Map.of(variable, value), List.of(), says);
  }

  static BrokenSetUp database(String url, String password, String says) {
    return new BrokenSetUp(
        url, Map.of("EVENKEEL_DATABASE_PASSWORD", password), List.of("--database", url), says);
  }

  /// Asks a process of its own.
  ///
  /// @param data the folder, unless the words name one
  /// @return whether it refuses, for this reason
  boolean isRefused(Path data) {
    List<String> command =
        new ArrayList<>(List.of(Repository.root().resolve("bin/serve").toString(), "--check"));
    if (!words.contains("--data")) {
      command.addAll(List.of("--data", data.toString()));
    }
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("EVENKEEL_BUILT", "yes");
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 2 && said.contains(says);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
