package org.evenkeel.benchmarks.psychometrics;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.endtoend.Repository;

/// `bin/evidence psychometrics`: the measurement library against published tables and against what
/// other programs found.
public final class PsychometricsEvidence {
  private PsychometricsEvidence() {}

  public static int run() {
    Path root = Repository.root();
    Shelf shelf = Shelf.fromEnvironment(root);
    Report report =
        new Report(
            "psychometrics",
            List.of(
                "published calibrations and conversion tables",
                "answers of real people, read from " + shelf.data().getFileName(),
                "results of mirt 1.47, catR 3.17, ltm 1.2-0, lordif 0.2-2, R 4.2"),
            System.out,
            Instant.now());
    ScoreFigures.figures(shelf).forEach(report::add);
    CalibrationFigures.figures(shelf).forEach(report::add);
    FitFigures.figures(shelf).forEach(report::add);
    EquivalenceFigures.figures(shelf).forEach(report::add);
    AlphaFigures.figures(shelf).forEach(report::add);
    AdaptiveFigures.figures(shelf).forEach(report::add);
    InstrumentFigures.figures().forEach(report::add);
    report.add(MutationFigures.figure(root.resolve("libraries/psychometrics")));
    return report.finish(root.resolve("target/evidence"));
  }
}
