package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Runs tests of the server that can also be large, and reads what they wrote.
public final class ServerTests {
  private final Path root;

  public ServerTests(Path root) {
    this.root = root;
  }

  /// What a test wrote to `server/target/NAME.properties`; empty when it did not come that far.
  ///
  /// @param settings such as `-Dtrespass=50000`
  public Properties run(String test, String name, List<String> settings) {
    Path written = root.resolve("server/target/" + name + ".properties");
    List<String> words =
        new ArrayList<>(
            List.of(
                "mvn", "-B", "-q", "-Dquick", "-pl", "server", "-am", "test", "-Dtest=" + test));
    words.add("-Dsurefire.failIfNoSpecifiedTests=false");
    words.addAll(settings);
    try {
      Files.deleteIfExists(written);
      Path said = Files.createDirectories(root.resolve("target/evidence")).resolve(name + ".said");
      new ProcessBuilder(words)
          .directory(root.toFile())
          .redirectErrorStream(true)
          .redirectOutput(said.toFile())
          .start()
          .waitFor();
      return read(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Properties read(Path written) throws IOException {
    Properties found = new Properties();
    if (Files.exists(written)) {
      found.load(Files.newBufferedReader(written));
    }
    return found;
  }
}
