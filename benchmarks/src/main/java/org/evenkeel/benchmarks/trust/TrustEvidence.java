package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.endtoend.Repository;

/// `bin/evidence trust [release]`: attacks on the house, and what they found. The sizes are those
/// of a check on every change; with `release` those of a release.
public final class TrustEvidence {
  private TrustEvidence() {}

  public static int run(List<String> words) {
    boolean release = words.contains("release");
    Report report =
        new Report(
            "trust",
            List.of(release ? "sizes of a release" : "sizes of a check on every change"),
            System.out,
            Instant.now());
    parts(release).forEach(part -> part.figures().forEach(report::add));
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  private static List<Part> parts(boolean release) {
    return List.of(new WallProbes(release));
  }

  /// A folder of its own for a house.
  static Path folder() {
    try {
      return Files.createTempDirectory("evenkeel-trust");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One group of rows, with a house of its own.
  interface Part {
    List<Figure> figures();
  }
}
