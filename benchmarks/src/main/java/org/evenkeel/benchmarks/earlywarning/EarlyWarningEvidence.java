package org.evenkeel.benchmarks.earlywarning;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.endtoend.Repository;

/// `bin/evidence early-warning`: the charts on simulated people and on real days, the models on
/// people they never saw, and the arithmetic against other programs.
public final class EarlyWarningEvidence {
  private EarlyWarningEvidence() {}

  public static int run() {
    Path root = Repository.root();
    Shelf shelf = Shelf.fromEnvironment(root);
    Report report =
        new Report(
            "early-warning",
            List.of(
                "simulated people, seed " + SimulatedDays.SEED,
                "days of real people, read from " + shelf.data().getFileName(),
                "results of ruptures, bayesian_changepoint_detection, river, ewstools, numpy"),
            System.out,
            Instant.now());
    GridFigures.figures().forEach(report::add);
    BudgetFigures.figures(shelf).forEach(report::add);
    SharedBudgetFigures.figures(shelf).forEach(report::add);
    KossakowskiFigures.figures(shelf).forEach(report::add);
    ReferenceFigures.figures(shelf).forEach(report::add);
    DepresjonFigures.figures(shelf).forEach(report::add);
    NextDayFigures.figures(shelf).forEach(report::add);
    OutcomeFigures.figures(shelf).forEach(report::add);
    CoverageFigures.figures().forEach(report::add);
    return report.finish(root.resolve("target/evidence"));
  }
}
