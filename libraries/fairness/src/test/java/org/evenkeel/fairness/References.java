package org.evenkeel.fairness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reference values that lie beside the repository. A test that needs an absent file is skipped,
/// saying so.
final class References {

  private References() {}

  static JsonNode json(String variable, String folder, String name) throws IOException {
    return new ObjectMapper().readTree(Files.readString(present(variable, folder, name)));
  }

  /// 20,000 synthetic decisions: row, ethnicity, gender, outcome, score, flag.
  static List<String[]> decisions() throws IOException {
    Path file = present("EVENKEEL_REFERENCE", "reference", "fairness/decisions_20k.csv.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private static Path present(String variable, String folder, String name) {
    Path path =
        Optional.ofNullable(System.getenv(variable))
            .map(Path::of)
            .orElseGet(() -> repository().resolveSibling("shared").resolve(folder))
            .resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path),
        () -> "Skipped: %s is not here; set %s to where it lies".formatted(name, variable));
    return path;
  }

  private static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("libraries"))) {
      here = here.getParent();
    }
    return here == null ? Path.of("").toAbsolutePath() : here;
  }
}
