package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.benchmarks.trust.TrespassFigures.Walls;
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
    parts(release).stream()
        .filter(part -> wanted(part, words))
        .forEach(part -> part.figures().forEach(report::add));
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  private static List<Part> parts(boolean release) {
    return List.of(
        new Crashes(folder(), release ? 1000 : 20, release ? 300 : 10),
        new FirstStart(folder(), release ? 50 : 5),
        new DiskFull(folder()),
        new SealingCost(folder(), release ? 3000 : 500),
        new BrokenSetUps(folder()),
        new Erasure(release ? 10_000 : 2_000, release ? 5_000_000 : 50_000),
        new TrespassFigures(release ? 1_000_000 : 50_000, Walls.BOTH),
        new TrespassFigures(release ? 200_000 : 10_000, Walls.ONE),
        new WallProbes(release),
        new HelpFigures(folder(), release ? 1_000 : 200),
        new ThreatFigures(release ? 100_000 : 10_000, release ? 10_000 : 2_000),
        new PeerBugFigures(),
        new MutantFigures(),
        new CanaryFigures(release),
        new HostileTextFigures(),
        new JsonFigures());
  }

  /// `only=trespass` leaves all other groups out, for whoever works on one of them.
  private static boolean wanted(Part part, List<String> words) {
    String name = part.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    List<String> only = words.stream().filter(word -> word.startsWith("only=")).toList();
    return only.isEmpty() || only.stream().anyMatch(word -> name.startsWith(word.substring(5)));
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
