package org.evenkeel.benchmarks.fairness;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.endtoend.Repository;

/// `bin/evidence fairness`: figures against Fairlearn, intervals by simulation, planted models, and
/// what the audit says of two rules on real people.
public final class FairnessEvidence {
  private FairnessEvidence() {}

  public static int run() {
    Path root = Repository.root();
    Shelf shelf = Shelf.fromEnvironment(root);
    Report report =
        new Report(
            "fairness",
            List.of(
                "made-up decisions, and what Fairlearn 0.15.0.dev0 made of them",
                "answers of real people, read from " + shelf.data().getFileName(),
                "simulated people, seed " + CoverageFigures.SEED),
            System.out,
            Instant.now());
    PointFigures.figures(shelf).forEach(report::add);
    CoverageFigures.figures().forEach(report::add);
    PlantedFigures.figures().forEach(report::add);
    PhqFigures.figures(shelf).forEach(report::add);
    DassFigures.figures(shelf).forEach(report::add);
    return report.finish(root.resolve("target/evidence"));
  }
}
